import Laboratory

/// Training on temporal order at several learning rates and limits.
struct ClippingGrid {
  // snippet.sweep
  /// The learning rates, half a decade apart.
  static let rates = [0.003, 0.01, 0.03, comparedRate, 0.3, 1]

  /// The learning rate at which two networks are compared.
  static let comparedRate = 0.1

  /// The limits of the norm; the last is none.
  static let limits = [0.1, 1, 10, .infinity]

  /// One training, from one seed.
  private struct Run: Hashable {
    var training: OrderTraining
    var seed: UInt64
  }

  /// The number of updates of each network.
  let updates: Int

  /// The seeds that each pair of a limit and a rate is trained from.
  let seeds: Range<UInt64>

  private let sweep: Sweep<Run, OrderTraining.Outcome>

  /// Trains at each limit and rate, once for each of `seeds`.
  init(updates: Int, seeds: Range<UInt64>) {
    (self.updates, self.seeds) = (updates, seeds)
    let runs = Self.limits.flatMap { limit in
      Self.rates.flatMap { rate in
        seeds.map { seed in
          Run(
            training: OrderTraining(
              learningRate: rate, limit: limit, updates: updates),
            seed: seed)
        }
      }
    }
    sweep = Sweep(runs) { $0.training.outcome(seed: $0.seed) }
  }
  // snippet.end

  /// Returns what training came to, one outcome a seed.
  func outcomes(
    learningRate: Double, limit: Double
  ) -> [OrderTraining.Outcome] {
    let training = OrderTraining(
      learningRate: learningRate, limit: limit, updates: updates)
    return seeds.map { sweep[Run(training: training, seed: $0)] }
  }

  /// The number of networks that have learnt, for each limit and rate.
  var learnt: [[Double]] {
    Self.limits.map { limit in
      Self.rates.map { rate in
        let outcomes = outcomes(learningRate: rate, limit: limit)
        return Double(outcomes.filter(\.hasLearnt).count)
      }
    }
  }
}
