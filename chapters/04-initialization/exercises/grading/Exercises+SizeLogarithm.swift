import Grading
import LinearAlgebra

extension Exercises {
  public static let sizeLogarithm = Exercise<
    @Sendable (Double, Int, Int) throws -> (mean: Double, variance: Double)
  >(
    "4.2", solution: sizeLogarithm(slope:depth:width:),
    mistakes: [
      Mistake("takes 5 L/n for every slope", alwaysFive),
      Mistake("takes the mean square for the variance", withoutMean),
      Mistake("forgets that the variance of the weights changes", heWeights),
      Mistake("takes the mean of a logarithm for zero", meanZero),
      Mistake("averages over the layers", perLayer),
    ]
  ) { sizeLogarithm, examiner in
    for (a, depth, width) in [
      (0.0, 1, 100), (0, 30, 64), (1, 1, 100), (1, 20, 50), (0.25, 30, 64),
      (-1, 10, 10), (3, 5, 200),
    ] {
      examiner.given("slope = \(a), depth = \(depth), width = \(width)")
      let result = try sizeLogarithm(a, depth, width)
      func moment(_ power: (Double) -> Double) -> Double {
        gaussianExpectation { power($0 > 0 ? $0 : a * $0) }
      }
      // Each layer multiplies M by a mean of n independent terms of mean 1.
      let scale = 1 / moment { $0 * $0 }
      let one = moment { square(scale * $0 * $0 - 1) }
      let expected = one * Double(depth) / Double(width)
      try examiner.expect(
        prediction: result.variance, of: expected, within: .relative(1e-9),
        because: "This is the variance of ln M. What is the variance of one "
          + "term, if the weights are such that its mean is 1?")
      try examiner.expect(
        prediction: result.mean, of: -expected / 2, within: .relative(1e-9),
        because: "This is the mean of ln M. M has the mean 1, but a logarithm "
          + "is not linear.")
    }
  }
}

private func square(_ x: Double) -> Double { x * x }

private func result(
  _ constant: Double, _ depth: Int, _ width: Int
) -> (mean: Double, variance: Double) {
  let variance = constant * Double(depth) / Double(width)
  return (-variance / 2, variance)
}

/// The ratio of the mean fourth power to the square of the mean square.
private func ratio(_ a: Double) -> Double {
  6 * (1 + square(a * a)) / square(1 + a * a)
}

private func alwaysFive(
  a: Double, depth: Int, width: Int
) -> (mean: Double, variance: Double) {
  result(5, depth, width)
}

private func withoutMean(
  a: Double, depth: Int, width: Int
) -> (mean: Double, variance: Double) {
  result(ratio(a), depth, width)
}

private func heWeights(
  a: Double, depth: Int, width: Int
) -> (mean: Double, variance: Double) {
  result(6 * (1 + square(a * a)) - square(1 + a * a), depth, width)
}

private func meanZero(
  a: Double, depth: Int, width: Int
) -> (mean: Double, variance: Double) {
  (0, result(ratio(a) - 1, depth, width).variance)
}

private func perLayer(
  a: Double, depth: Int, width: Int
) -> (mean: Double, variance: Double) {
  result(ratio(a) - 1, 1, width)
}
