import Datasets
import Laboratory
import LinearAlgebra
import Testing

@testable import saturation

// Chance is 10 %. Between the networks that fail (at most 12 % in 20 seeds)
// and those that learn (at least 80 %) nothing is asserted.
@Suite("Chapter 2: training") struct TrainingTests {
  private let digits = Digits.load()

  @Test(
    "2.11 Ten hidden sigmoid layers with Glorot's weights do not learn to read digits at any learning rate from 1/100 to 10; one hidden layer does."
  )
  func deepSigmoidNetworksDoNotLearn() {
    let rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]
    let deep = concurrentMap(rates) { rate in
      Training(learningRate: rate, epochs: 20).outcome(on: digits, seed: 1)
    }
    for outcome in deep {
      #expect(outcome.accuracy < 0.2)
      #expect(outcome.losses[20] > 0.99 * log(10))
    }
    let shallow = Training(hiddenLayers: 1, learningRate: 1, epochs: 20)
      .outcome(on: digits, seed: 1)
    #expect(shallow.accuracy > 0.8)
  }

  @Test(
    "2.12 The same ten sigmoid layers learn if they start as the twin of a tanh network with Glorot's weights.",
    arguments: [Training.Kind.tanh, .sigmoidTwin])
  func theTwinLearns(kind: Training.Kind) {
    let outcome = Training(kind: kind, learningRate: 0.1, epochs: 20)
      .outcome(on: digits, seed: 1)
    #expect(outcome.accuracy > 0.7)
    #expect(outcome.losses[20] < 0.5)
  }

  @Test func sameSeedGivesSameNumbers() {
    let training = Training(hiddenLayers: 2, learningRate: 0.3, epochs: 1)
    let first = training.outcome(on: digits, seed: 7)
    #expect(training.outcome(on: digits, seed: 7).losses == first.losses)
    #expect(training.outcome(on: digits, seed: 8).losses != first.losses)
  }
}
