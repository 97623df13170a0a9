import Datasets
import Laboratory

/// Training at several depths and learning rates.
struct Sweep {
  /// The numbers of hidden layers.
  static let depths = [1, 2, 3, 5, 10]

  /// The learning rates, half a decade apart.
  static let rates = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]

  private let cells: [Training]
  private let outcomes: [Training.Outcome]

  // snippet.sweep
  /// Trains a sigmoid network at each depth and learning rate, and the other
  /// two kinds of network at depth 10 and a learning rate of 0.1.
  init(epochs: Int, seed: UInt64) {
    cells =
      Self.depths.flatMap { depth in
        Self.rates.map { rate in
          Training(
            kind: .sigmoid, hiddenLayers: depth, learningRate: rate,
            epochs: epochs, measuresLoss: rate == 0.1)
        }
      }
      + [Training.Kind.tanh, .sigmoidTwin].map {
        Training(kind: $0, learningRate: 0.1, epochs: epochs)
      }
    let digits = Digits.load()
    let progress = Progress("Training", total: cells.count)
    outcomes = concurrentMap(cells, progress: progress) {
      $0.outcome(on: digits, seed: seed)
    }
  }
  // snippet.end

  /// Returns what one of the trainings came to.
  func outcome(
    _ kind: Training.Kind, _ hiddenLayers: Int, _ learningRate: Double
  ) -> Training.Outcome {
    let index = cells.firstIndex {
      $0.kind == kind && $0.hiddenLayers == hiddenLayers
        && $0.learningRate == learningRate
    }
    guard let index else {
      fatalError("No training of \(kind), \(hiddenLayers), \(learningRate)")
    }
    return outcomes[index]
  }
}
