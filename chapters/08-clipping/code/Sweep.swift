import Laboratory

/// Training at several learning rates and limits.
struct Sweep {
  // snippet.sweep
  /// The learning rates, half a decade apart.
  static let rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1]

  /// The limits of the norm; the last is none.
  static let limits = [0.1, 1, 10, .infinity]

  /// What each pair of a limit and a rate came to, one outcome a seed.
  let outcomes: [[[OrderTraining.Outcome]]]

  /// Trains at each limit and rate, once for each of `seeds`.
  init(updates: Int, seeds: [UInt64]) {
    let cells = Self.limits.flatMap { limit in
      Self.rates.flatMap { rate in
        seeds.map { seed in
          (
            OrderTraining(learningRate: rate, limit: limit, updates: updates),
            seed
          )
        }
      }
    }
    let progress = Progress("Training", total: cells.count)
    var results = concurrentMap(cells, progress: progress) { cell, seed in
      cell.outcome(seed: seed)
    }[...]
    outcomes = Self.limits.map { _ in
      Self.rates.map { _ in
        defer { results = results.dropFirst(seeds.count) }
        return Array(results.prefix(seeds.count))
      }
    }
  }
  // snippet.end

  /// Returns what training came to, one outcome a seed.
  func outcomes(
    learningRate: Double, limit: Double
  ) -> [OrderTraining.Outcome] {
    guard let row = Self.limits.firstIndex(of: limit),
      let column = Self.rates.firstIndex(of: learningRate)
    else { fatalError("No training at \(learningRate) and \(limit)") }
    return outcomes[row][column]
  }

  /// The mean accuracy for each limit and rate.
  var accuracies: [[Double]] {
    outcomes.map { row in
      row.map { runs in
        runs.reduce(0) { $0 + $1.accuracy } / Double(runs.count)
      }
    }
  }
}
