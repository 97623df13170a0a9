import Datasets
import Laboratory

/// Training at several depths and learning rates, with BatchNorm and without.
struct Sweep {
  /// The numbers of hidden layers.
  static let depths = [5, 10, 20, 30, 50]

  /// The learning rates at which the networks of thirty layers are trained.
  static let rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]

  private let readers: [DigitReader]
  private let shares: [Double]

  // snippet.sweep
  /// Trains each kind of network at each depth, and those of thirty layers
  /// with BatchNorm at each learning rate.
  init(width: Int, epochs: Int, seed: UInt64) {
    let activations: [DigitReader.Activation] = [.sigmoid, .relu]
    var readers: [DigitReader] = []
    for activation in activations {
      for isNormalized in [false, true] {
        readers += Self.depths.map {
          DigitReader(
            activation: activation, isNormalized: isNormalized,
            hiddenLayers: $0, width: width)
        }
      }
      readers += Self.rates.filter { $0 != 0.1 }.map {
        DigitReader(
          activation: activation, hiddenLayers: 30, width: width,
          learningRate: $0)
      }
    }
    let digits = Digits.load().train
    let progress = Progress("Training", total: readers.count)
    shares = concurrentMap(readers, progress: progress) {
      $0.train(on: digits, steps: 45 * epochs, seed: seed).accuracy(on: digits)
    }
    self.readers = readers
  }
  // snippet.end

  /// Returns the share of the training digits that one of the networks reads.
  func share(
    _ activation: DigitReader.Activation, isNormalized: Bool = true,
    depth: Int = 30, rate: Double = 0.1
  ) -> Double {
    let index = readers.firstIndex {
      $0.activation == activation && $0.isNormalized == isNormalized
        && $0.hiddenLayers == depth && $0.learningRate == rate
    }
    guard let index else {
      fatalError("No training of \(activation), \(depth), \(rate)")
    }
    return shares[index]
  }
}
