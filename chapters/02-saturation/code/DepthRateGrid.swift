import Datasets
import Laboratory

/// Training at several depths and learning rates.
struct DepthRateGrid {
  /// The numbers of hidden layers.
  static let depths = [1, 2, 3, 5, 10]

  /// The learning rates, half a decade apart.
  static let rates = [0.01, 0.03, comparedRate, 0.3, 1, 3, 10]

  /// The learning rate at which the kinds of network are compared.
  static let comparedRate = 0.1

  /// The number of times that each digit is shown.
  let epochs: Int

  private let sweep: Sweep<DigitTraining, DigitClassifier.Outcome>

  // snippet.sweep
  /// Trains a sigmoid network at each depth and learning rate, and the other
  /// two kinds of network at depth 10 and the rate at which they are compared.
  init(epochs: Int, seed: UInt64) {
    self.epochs = epochs
    let trainings =
      Self.depths.flatMap { depth in
        Self.rates.map { Self.training(.sigmoid, depth, $0, epochs: epochs) }
      }
      + [DigitTraining.Kind.tanh, .sigmoidTwin].map {
        Self.training($0, 10, Self.comparedRate, epochs: epochs)
      }
    let digits = Digits.load()
    sweep = Sweep(trainings) { $0.outcome(on: digits, seed: seed) }
  }

  private static func training(
    _ kind: DigitTraining.Kind, _ hiddenLayers: Int, _ rate: Double,
    epochs: Int
  ) -> DigitTraining {
    DigitTraining(
      kind: kind, hiddenLayers: hiddenLayers, learningRate: rate,
      epochs: epochs, measuresLoss: rate == comparedRate)
  }
  // snippet.end

  /// Returns what one of the trainings came to.
  func outcome(
    _ kind: DigitTraining.Kind, _ hiddenLayers: Int, _ learningRate: Double
  ) -> DigitClassifier.Outcome {
    sweep[Self.training(kind, hiddenLayers, learningRate, epochs: epochs)]
  }
}
