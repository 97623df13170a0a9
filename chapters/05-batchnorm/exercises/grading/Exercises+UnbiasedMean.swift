import Grading
import LinearAlgebra

extension Exercises {
  public static let unbiasedMean = Exercise<
    @Sendable ([Double], Double) throws -> Double
  >(
    "5.2", solution: unbiasedMean(of:momentum:),
    mistakes: [
      Mistake("keeps the weight of the start", uncorrected),
      Mistake("takes the plain mean", plain),
      Mistake("takes the momentum for what is kept", exchanged),
      Mistake("goes on from the corrected mean", feedingBack),
    ]
  ) { unbiasedMean, examiner in
    for (means, momentum) in [
      ([5.0], 0.1), ([5, 5, 5], 0.1), ([1, 3], 0.5), ([2, -4, 8], 0.01),
      ([0.5, 1, 4, -2, 3], 0.25), ([1, 2, 6], 1),
    ] {
      examiner.given("means = \(means), momentum = \(momentum)")
      // Each batch counts for 1 - momentum as much as the one after it.
      var (total, weights, weight) = (0.0, 0.0, 1.0)
      for mean in means.reversed() {
        total += weight * mean
        weights += weight
        weight *= 1 - momentum
      }
      try examiner.expect(
        unbiasedMean(means, momentum), equals: total / weights,
        within: .relative(1e-10),
        because: means.allSatisfy { $0 == means[0] }
          ? "All batches have the same mean. Whose value is mixed into it?"
          : "How much does each batch count, and what do these weights add up "
            + "to?")
    }
  }
}

private func running(_ means: [Double], _ momentum: Double) -> Double {
  means.reduce(0) { (1 - momentum) * $0 + momentum * $1 }
}

private func uncorrected(means: [Double], momentum: Double) -> Double {
  running(means, momentum)
}

private func plain(means: [Double], momentum: Double) -> Double {
  means.reduce(0, +) / Double(means.count)
}

private func exchanged(means: [Double], momentum: Double) -> Double {
  running(means, momentum) / (1 - pow(momentum, Double(means.count)))
}

private func feedingBack(means: [Double], momentum: Double) -> Double {
  var (mean, kept) = (0.0, 1.0)
  for batch in means {
    kept *= 1 - momentum
    mean = ((1 - momentum) * mean + momentum * batch) / (1 - kept)
  }
  return mean
}
