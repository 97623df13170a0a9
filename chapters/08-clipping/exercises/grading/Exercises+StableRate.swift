import Grading
import LinearAlgebra

extension Exercises {
  public static let stableRate = Exercise<
    @Sendable (Double) throws -> Double
  >(
    "8.3", solution: stableRate(limit:),
    mistakes: [
      Mistake("demands that a step does not pass the minimum", halfway),
      Mistake("takes the limit for the place where it begins", limitAsPlace),
      Mistake("forgets the factor 4 of the slope", withoutFour),
      Mistake("bounds the length of a step by 1", stepOfOne),
      Mistake("takes the curvature at the limit for the factor", byCurvature),
    ]
  ) { stableRate, examiner in
    for limit in [4.0, 0.5, 10, 4000, 1e-3] {
      examiner.given("limit = \(limit)")
      let rate = try stableRate(limit)
      try examiner.expect(
        rate > 0 && rate.isFinite, expected: "a positive number",
        got: "\(rate)")
      let place = cubeRoot(limit / 4)
      for factor in [0.3, 0.999, 1.001, 1.7, 10] {
        try examiner.expect(
          converges(from: factor * place, rate: 0.99 * rate, limit: limit),
          expected: "a learning rate at which the descent still converges",
          got: "\(rate): at 99/100 of it the descent from \(factor * place) "
            + "does not",
          because: "Which start is the worst, if far out all steps have the "
            + "same length?")
      }
      try examiner.expect(
        !converges(from: 0.999 * place, rate: 1.01 * rate, limit: limit),
        expected: "the largest such learning rate",
        got: "\(rate): at 101/100 of it the descent from \(0.999 * place) "
          + "still converges",
        because: "A step may pass the minimum, as long as it ends nearer to it "
          + "than it began.")
    }
  }
}

/// Whether descent on x⁴ gets nearer to 0 than a tenth of where clipping
/// begins.
private func converges(
  from start: Double, rate: Double, limit: Double
) -> Bool {
  var x = start
  let goal = 0.1 * cubeRoot(limit / 4)
  for _ in 0..<20_000 {
    if x.magnitude < goal { return true }
    x -= rate * max(-limit, min(limit, 4 * x * x * x))
  }
  return false
}

private func cubeRoot(_ y: Double) -> Double {
  var (low, high) = (0.0, max(1, y))
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if middle * middle * middle < y { low = middle } else { high = middle }
  }
  return low
}

private func halfway(limit: Double) -> Double {
  let x = cubeRoot(limit / 4)
  return 1 / (4 * x * x)
}

private func limitAsPlace(limit: Double) -> Double { 1 / (2 * limit * limit) }

private func withoutFour(limit: Double) -> Double {
  let x = cubeRoot(limit)
  return 1 / (2 * x * x)
}

private func stepOfOne(limit: Double) -> Double { 1 / limit }

private func byCurvature(limit: Double) -> Double {
  let x = cubeRoot(limit / 4)
  return 2 / (12 * x * x)
}
