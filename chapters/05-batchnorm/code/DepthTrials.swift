import Datasets
import Experiments
import Laboratory

/// Training at several depths and learning rates, with BatchNorm and without.
struct DepthTrials {
  /// The numbers of hidden layers.
  static let depths = [5, 10, 20, 30, 50]

  /// The learning rates at which the networks of thirty layers are trained.
  static let rates = [1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]

  /// Those at which thirty rectifier layers are also trained four times as
  /// long, and with twice as many units.
  static let likelyRates = [0.01, 0.03, 0.1]

  /// The number of units in each hidden layer.
  let width: Int

  /// The number of times that each digit is shown.
  let epochs: Int

  /// A network, and how often it is shown each digit.
  private struct Trial: Hashable, Sendable {
    var reader: DigitReader
    var epochs: Int
  }

  private let sweep: Sweep<Trial, Double>

  // snippet.sweep
  /// Trains each kind of network at each depth, and those of thirty layers
  /// that learn at all at each learning rate; a few longer, or wider.
  init(width: Int, epochs: Int, seed: UInt64) {
    var (readers, longer): ([DigitReader], [DigitReader]) = ([], [])
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
    readers += Self.rates.map {
      DigitReader(
        isNormalized: false, hiddenLayers: 30, width: width, learningRate: $0)
    }
    for rate in Self.likelyRates {
      var reader = DigitReader(
        hiddenLayers: 30, width: width, learningRate: rate)
      longer.append(reader)
      reader.width = 2 * width
      readers.append(reader)
    }
    let digits = Digits.load().train
    // The long ones first, so that no core waits for the last one.
    let trials =
      longer.map { Trial(reader: $0, epochs: 4 * epochs) }
      + readers.reversed().map { Trial(reader: $0, epochs: epochs) }
    sweep = Sweep(trials) {
      $0.reader.train(on: digits, epochs: $0.epochs, seed: seed)
        .accuracy(on: digits)
    }
    (self.width, self.epochs) = (width, epochs)
  }
  // snippet.end

  /// Returns the share of the training digits that one of the networks reads.
  func share(
    _ activation: ActivationFunction, isNormalized: Bool = true,
    depth: Int = 30, rate: Double = DigitReader().learningRate
  ) -> Double {
    let reader = DigitReader(
      activation: activation, isNormalized: isNormalized, hiddenLayers: depth,
      width: width, learningRate: rate)
    return sweep[Trial(reader: reader, epochs: epochs)]
  }

  /// Returns the share that thirty rectifier layers read at the best of all
  /// learning rates.
  func bestRectifier(isNormalized: Bool) -> Double {
    Self.rates.reduce(0) {
      max($0, share(.relu, isNormalized: isNormalized, rate: $1))
    }
  }

  /// Returns the same with BatchNorm at the best of three rates, if each digit
  /// is shown four times as often.
  var bestLonger: Double {
    best(Self.likelyRates, width: width, epochs: 4 * epochs)
  }

  /// Returns the same for layers of twice as many units.
  var bestWider: Double {
    best(Self.likelyRates, width: 2 * width, epochs: epochs)
  }

  private func best(_ rates: [Double], width: Int, epochs: Int) -> Double {
    rates.reduce(0) { best, rate in
      let reader = DigitReader(
        hiddenLayers: 30, width: width, learningRate: rate)
      return max(best, sweep[Trial(reader: reader, epochs: epochs)])
    }
  }
}
