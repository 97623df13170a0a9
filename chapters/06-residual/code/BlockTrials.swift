import Datasets
import Laboratory

/// Training at several depths and learning rates.
struct BlockTrials {
  /// The numbers of blocks at which every kind is trained.
  static let depths = [2, 10, 18, 34]

  /// The learning rates that every kind is tried with.
  static let rates = [0.01, 0.03, 0.1]

  /// The kinds that are also trained with 100 blocks.
  static let deepest = [BlockTraining.Kind.overRoot, .normalized, .learntScale]

  /// The kinds that are trained with 34 and with 100 blocks only.
  static let careful = [BlockTraining.Kind.layerScale, .fixup]

  /// The kinds that are trained at every depth.
  static let shown = BlockTraining.Kind.allCases.filter {
    !careful.contains($0)
  }

  /// The learning rates that plain networks of 34 normalized layers are tried
  /// with.
  static let plainRates = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1]

  /// Those that the same is tried with in layers of 64 units.
  static let wideRates = [0.03, 0.1]

  /// The learning rates that unscaled branches are tried with, for twice as
  /// many epochs.
  static let decades = [1e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1]

  /// The number of times that each digit is shown, if not for longer.
  let epochs: Int

  private let sweep: Sweep<BlockTraining, Double>

  // snippet.sweep
  /// Trains each kind at each depth and learning rate, or at 34 blocks; residual
  /// kinds also with 100 blocks; and plain networks and unscaled branches at
  /// learning rates of all sizes.
  init(epochs: Int, seed: UInt64) {
    var trainings: [BlockTraining] = []
    for rate in Self.rates {
      func add(_ kind: BlockTraining.Kind, _ depths: [Int]) {
        trainings += depths.map {
          BlockTraining(kind, $0, rate, epochs: epochs)
        }
      }
      for kind in Self.shown { add(kind, Self.depths) }
      for kind in Self.deepest + [.unscaled] { add(kind, [100]) }
      for kind in Self.careful { add(kind, [34, 100]) }
    }
    trainings += Self.plainRates.map {
      BlockTraining(.plainNormalized, 34, $0, epochs: epochs)
    }
    trainings += Self.wideRates.map {
      BlockTraining(.plainNormalized, 34, $0, epochs: epochs, width: 64)
    }
    for rate in Self.decades {
      for (depth, clipping) in [(10, nil), (34, nil), (34, 1.0)] {
        trainings.append(
          BlockTraining(
            .unscaled, depth, rate, clipping: clipping, epochs: 2 * epochs))
      }
    }
    // The long ones first, so that no core waits for the last one.
    trainings.sort { $0.depth > $1.depth }
    let digits = Digits.load()
    sweep = Sweep(trainings) { $0.accuracy(on: digits, seed: seed) }
    self.epochs = epochs
  }
  // snippet.end

  /// Returns the share of the test digits that is read after one training.
  func accuracy(
    _ kind: BlockTraining.Kind, _ depth: Int, _ rate: Double, width: Int = 32
  ) -> Double {
    sweep[BlockTraining(kind, depth, rate, epochs: epochs, width: width)]
  }

  /// Returns what unscaled branches read after twice as many epochs.
  func unscaledAccuracy(
    _ depth: Int, _ rate: Double, clipping: Double?
  ) -> Double {
    sweep[
      BlockTraining(
        .unscaled, depth, rate, clipping: clipping, epochs: 2 * epochs)]
  }

  // snippet.best
  /// Returns the accuracy at the learning rate that suits the kind best.
  func best(_ kind: BlockTraining.Kind, _ depth: Int) -> Double {
    Self.rates.reduce(0) { max($0, accuracy(kind, depth, $1)) }
  }
  // snippet.end
}
