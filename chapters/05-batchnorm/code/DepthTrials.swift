import Datasets
import Experiments
import Laboratory

/// Training at several depths and learning rates, with BatchNorm and without.
struct DepthTrials {
  /// The numbers of hidden layers.
  static let depths = [5, 10, 20, 30, 50]

  /// The learning rates at which the networks of thirty layers are trained.
  static let rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]

  /// The number of units in each hidden layer.
  let width: Int

  private let sweep: Sweep<DigitReader, Double>

  // snippet.sweep
  /// Trains each kind of network at each depth, and those of thirty layers
  /// with BatchNorm at each learning rate.
  init(width: Int, epochs: Int, seed: UInt64) {
    var readers: [DigitReader] = []
    for activation in [ActivationFunction.sigmoid, .relu] {
      for isNormalized in [false, true] {
        readers += Self.depths.map {
          DigitReader(
            activation: activation, isNormalized: isNormalized,
            hiddenLayers: $0, width: width)
        }
      }
      readers += Self.rates.map {
        DigitReader(
          activation: activation, hiddenLayers: 30, width: width,
          learningRate: $0)
      }
    }
    let digits = Digits.load().train
    sweep = Sweep(readers) {
      $0.train(on: digits, steps: 45 * epochs, seed: seed).accuracy(on: digits)
    }
    self.width = width
  }
  // snippet.end

  /// Returns the share of the training digits that one of the networks reads.
  func share(
    _ activation: ActivationFunction, isNormalized: Bool = true,
    depth: Int = 30, rate: Double = DigitReader().learningRate
  ) -> Double {
    sweep[
      DigitReader(
        activation: activation, isNormalized: isNormalized, hiddenLayers: depth,
        width: width, learningRate: rate)]
  }
}
