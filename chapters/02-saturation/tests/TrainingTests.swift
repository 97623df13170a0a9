import Datasets
import Laboratory
import LinearAlgebra
import Testing

@testable import saturation

@Suite("Chapter 2: training") struct TrainingTests {
  private let digits = Digits.load()

  /// Trains at each of the nine rates of the page.
  private func outcomes(_ training: DigitTraining) -> [DigitClassifier.Outcome]
  {
    concurrentMap(DepthRateGrid.rates) { rate in
      var training = training
      (training.learningRate, training.epochs) = (rate, 20)
      return training.outcome(on: digits, seed: Survey.seed)
    }
  }

  // Chance is 10 %. Over 20 seeds, ten layers read 9 % to 11 % at every rate by
  // gradient descent and with momentum, and at most 21 % with Adam; the loss
  // stays above 2.3025, which is ln 10, by descent. One layer reads at least
  // 89 % by each.
  //
  // mutant DigitTraining.classifier: hiddenLayers: hiddenLayers =>
  //   hiddenLayers: 1
  // mutant DigitTraining.classifier: kind == .tanh ? .tanh : .sigmoid =>
  //   kind == .tanh ? .sigmoid : .tanh
  // mutant DigitTraining.classifier: .glorotNormal => .fanInNormal(gain: 4)
  // mutant SGD.update: -learningRate, gradient => learningRate, gradient
  @Test(
    "2.12 Ten hidden sigmoid layers with Glorot's weights do not learn to read digits in twenty epochs at any of nine learning rates from 1/1000 to 10, neither by gradient descent nor with momentum nor with Adam; one hidden layer does.",
    arguments: zip(
      [DigitTraining.Method.descent, .momentum, .adam],
      [(deep: 0.15, rate: 1.0), (0.15, 0.1), (0.25, 0.01)]))
  func deepSigmoidNetworksDoNotLearn(
    method: DigitTraining.Method, limits: (deep: Double, rate: Double)
  ) {
    #expect(DepthRateGrid.rates.min() == 0.001)
    #expect(DepthRateGrid.rates.max() == 10 && DepthRateGrid.rates.count == 9)
    let deep = outcomes(
      DigitTraining(method: method, measuresLoss: method == .descent))
    let most = deep.map(\.accuracy).max() ?? .nan
    Survey.note("most read by ten layers, \(method)", most)
    #expect(most < limits.deep)
    if method == .descent {
      for outcome in deep { #expect(outcome.losses[20] > 0.99 * log(10)) }
    }
    let shallow = DigitTraining(
      hiddenLayers: 1, method: method, learningRate: limits.rate, epochs: 20,
      measuresLoss: false
    ).outcome(on: digits, seed: Survey.seed)
    Survey.note("read by one layer, \(method)", shallow.accuracy)
    #expect(shallow.accuracy > 0.8)
    // Glorot's weights have variance 1/64; 4,096 of them tell it to ±2 %.
    var generator = SplitMix64(seed: Survey.seed)
    let weights = DigitTraining().network(using: &generator).parameters
      .map(\.value).filter { $0.shape == "64×64" }
    #expect(weights.count == 10)
    for weight in weights {
      #expect(abs(weight.squaredNorm / 64 - 1) < 0.1)
    }
  }

  // Over 20 seeds, Adam reads 78 % to 91 %, and the other two at most 11 %.
  //
  // mutant Adam.update: (1 - meanDecay) * g => g
  // mutant Adam.update: - learningRate * direction =>
  //   + learningRate * direction
  // mutant DigitTraining.Method.optimizer: .adam(rate: rate) =>
  //   .sgd(rate: rate)
  @Test(
    "2.13 Five such layers learn with Adam at a rate of 1/100; by gradient descent, with momentum or without, they learn at none of the nine rates."
  )
  func adamTeachesFiveLayers() {
    let adam = DigitTraining(
      hiddenLayers: 5, method: .adam, learningRate: 0.01, epochs: 20,
      measuresLoss: false
    ).outcome(on: digits, seed: Survey.seed)
    Survey.note("read by five layers, Adam at 1/100", adam.accuracy)
    #expect(adam.accuracy > 0.7)
    for method in [DigitTraining.Method.descent, .momentum] {
      let most =
        outcomes(
          DigitTraining(hiddenLayers: 5, method: method, measuresLoss: false)
        ).map(\.accuracy).max() ?? .nan
      Survey.note("most read by five layers, \(method)", most)
      #expect(most < 0.2)
    }
  }

  // Over 20 seeds, the loss of one hidden layer after one epoch is 2.29 to 2.39
  // at a rate of 1/100, 2.13 to 2.23 at 1/10, and 0.90 to 1.22 at 1.
  @Test func theLearningRateIsTheSizeOfAStep() {
    let losses = [0.01, 0.1, 1].map { rate in
      DigitTraining(hiddenLayers: 1, learningRate: rate, epochs: 1)
        .outcome(on: digits, seed: Survey.seed).losses[1]
    }
    #expect(losses[0] > 2.26)
    #expect(losses[1] > 2.05 && losses[1] < 2.26)
    #expect(losses[2] < 1.5)
  }

  // Over 20 seeds, tanh reads at least 89 %, and the twin 82 %.
  //
  // mutant Twins.sigmoidTwin: -0.5 * scaled.columnSums =>
  //   0.5 * scaled.columnSums
  // mutant DigitTraining.network: kind == .sigmoidTwin => kind == .tanh
  // mutant SGD.update: -learningRate, gradient => learningRate, gradient
  @Test(
    "2.14 The same ten sigmoid layers learn if they start as the twin of a tanh network with Glorot's weights.",
    arguments: [DigitTraining.Kind.tanh, .sigmoidTwin])
  func theTwinLearns(kind: DigitTraining.Kind) {
    let outcome = DigitTraining(kind: kind, learningRate: 0.1, epochs: 20)
      .outcome(on: digits, seed: Survey.seed)
    Survey.note("read, \(kind)", outcome.accuracy)
    #expect(outcome.accuracy > 0.7)
    #expect(outcome.losses[20] < 0.5)
  }

  // The twin draws the same weights, so both start as the same function, up to
  // rounding: twelve layers of sums of 64 products, at 2⁻⁵³ each.
  @Test func theTwinStartsAsTheSameFunction() {
    let losses = [DigitTraining.Kind.tanh, .sigmoidTwin].map { kind in
      DigitTraining(kind: kind, epochs: 0)
        .outcome(on: digits, seed: Survey.seed).losses[0]
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
