import Datasets
import Laboratory
import NeuralNetworks

/// ReLU networks of growing depth, with Glorot's weights and with He's.
///
/// Reference: He et al., "Delving deep into rectifiers", 2015, section 2.2,
/// whose networks read photographs.
struct DeepRectifiers {
  // snippet.run
  /// The depths: those of the three networks of the paper.
  static let depths = [14, 22, 30]

  /// The widths at the greatest depth.
  static let widths = [8, 16, 32, 64]

  private let runs: [Training]
  private let outcomes: [Training.Outcome]

  /// Trains all networks, each from `seed`.
  init(epochs: Int, seed: UInt64) {
    var runs: [Training] = []
    for depth in Self.depths {
      for initializer in [Initializer.glorotNormal, .heNormal] {
        runs.append(
          Training(
            initializer: initializer, depth: depth, width: 64, epochs: epochs))
      }
    }
    for width in Self.widths where width != 64 {
      runs.append(
        Training(
          initializer: .heNormal, depth: 30, width: width, epochs: epochs))
    }
    runs.append(
      Training(
        initializer: .glorotNormal, depth: 30, width: 64,
        method: .adam(rate: 0.001), epochs: epochs))
    self.runs = runs
    let digits = Digits.load()
    let progress = Progress("Training", total: runs.count)
    outcomes = concurrentMap(runs, progress: progress) {
      $0.outcome(on: digits, seed: seed)
    }
  }
  // snippet.end

  /// Returns what one of the trainings came to.
  func outcome(
    _ initializer: Initializer, depth: Int, width: Int = 64, adam: Bool = false
  ) -> Training.Outcome {
    for (run, outcome) in zip(runs, outcomes) {
      let isAdam = if case .adam = run.method { true } else { false }
      if run.initializer == initializer && run.depth == depth
        && run.width == width && isAdam == adam
      {
        return outcome
      }
    }
    fatalError("No training of \(initializer), \(depth), \(width)")
  }
}
