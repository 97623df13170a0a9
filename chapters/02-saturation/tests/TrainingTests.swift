import Datasets
import Laboratory
import LinearAlgebra
import Testing

@testable import saturation

// Chance is 10 %. Over 20 seeds, the networks that fail read 9 % to 11 % at
// every learning rate, and their loss stays above 2.3025, which is ln 10. Those
// that learn read at least 90 % (one layer), 89 % (tanh) and 82 % (the twin).
@Suite("Chapter 2: training") struct TrainingTests {
  private let digits = Digits.load()

  @Test(
    "2.11 Ten hidden sigmoid layers with Glorot's weights do not learn to read digits at any learning rate from 1/100 to 10; one hidden layer does."
  )
  func deepSigmoidNetworksDoNotLearn() {
    let rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]
    let deep = concurrentMap(rates) { rate in
      DigitTraining(learningRate: rate, epochs: 20).outcome(on: digits, seed: 1)
    }
    for outcome in deep {
      #expect(outcome.accuracy < 0.15)
      #expect(outcome.losses[20] > 0.99 * log(10))
    }
    let shallow = DigitTraining(hiddenLayers: 1, learningRate: 1, epochs: 20)
      .outcome(on: digits, seed: 1)
    #expect(shallow.accuracy > 0.8)
    // Glorot's weights have variance 1/64; 4,096 of them tell it to ±2 %.
    var generator = SplitMix64(seed: 1)
    let weights = DigitTraining().network(using: &generator).parameters
      .map(\.value).filter { $0.shape == "64×64" }
    #expect(weights.count == 10)
    for weight in weights {
      #expect(abs(weight.squaredNorm / 64 - 1) < 0.1)
    }
  }

  // Over 20 seeds, the loss of one hidden layer after one epoch is 2.29 to 2.39
  // at a rate of 1/100, 2.13 to 2.23 at 1/10, and 0.90 to 1.22 at 1.
  @Test func theLearningRateIsTheSizeOfAStep() {
    let losses = [0.01, 0.1, 1].map { rate in
      DigitTraining(hiddenLayers: 1, learningRate: rate, epochs: 1)
        .outcome(on: digits, seed: 1).losses[1]
    }
    #expect(losses[0] > 2.26)
    #expect(losses[1] > 2.05 && losses[1] < 2.26)
    #expect(losses[2] < 1.5)
  }

  @Test(
    "2.12 The same ten sigmoid layers learn if they start as the twin of a tanh network with Glorot's weights.",
    arguments: [DigitTraining.Kind.tanh, .sigmoidTwin])
  func theTwinLearns(kind: DigitTraining.Kind) {
    let outcome = DigitTraining(kind: kind, learningRate: 0.1, epochs: 20)
      .outcome(on: digits, seed: 1)
    #expect(outcome.accuracy > 0.7)
    #expect(outcome.losses[20] < 0.5)
  }

  // The twin draws the same weights, so both start as the same function, up to
  // rounding: twelve layers of sums of 64 products, at 2⁻⁵³ each.
  @Test func theTwinStartsAsTheSameFunction() {
    let losses = [DigitTraining.Kind.tanh, .sigmoidTwin].map { kind in
      DigitTraining(kind: kind, epochs: 0).outcome(on: digits, seed: 1).losses[
        0]
    }
    #expect(abs(losses[0] - losses[1]) < 1e-12)
  }

  @Test func sameSeedGivesSameNumbers() {
    let training = DigitTraining(hiddenLayers: 2, learningRate: 0.3, epochs: 1)
    let first = training.outcome(on: digits, seed: 7)
    #expect(training.outcome(on: digits, seed: 7).losses == first.losses)
    #expect(training.outcome(on: digits, seed: 8).losses != first.losses)
  }
}
