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

  /// The learning rates that unscaled branches are tried with.
  static let decades = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1]

  private let epochs: Int
  private let sweep: Sweep<BlockTraining, Double>

  // snippet.sweep
  /// Trains each kind at each depth and learning rate; a few kinds also with
  /// 100 blocks; and unscaled branches at learning rates of all sizes.
  init(epochs: Int, seed: UInt64) {
    var trainings: [BlockTraining] = []
    for rate in Self.rates {
      for kind in BlockTraining.Kind.allCases {
        for depth in Self.depths {
          trainings.append(BlockTraining(kind, depth, rate, epochs: epochs))
        }
      }
      for kind in Self.deepest {
        trainings.append(BlockTraining(kind, 100, rate, epochs: epochs))
      }
    }
    for rate in Self.decades {
      for depth in [10, 34] {
        trainings.append(BlockTraining(.unscaled, depth, rate, epochs: epochs))
      }
      trainings.append(
        BlockTraining(.unscaled, 34, rate, clipping: 1, epochs: epochs))
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
    _ kind: BlockTraining.Kind, _ depth: Int, _ rate: Double,
    clipping: Double? = nil
  ) -> Double {
    sweep[BlockTraining(kind, depth, rate, clipping: clipping, epochs: epochs)]
  }

  // snippet.best
  /// Returns the accuracy at the learning rate that suits the kind best.
  func best(_ kind: BlockTraining.Kind, _ depth: Int) -> Double {
    Self.rates.reduce(0) { max($0, accuracy(kind, depth, $1)) }
  }
  // snippet.end
}
