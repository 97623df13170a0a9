import Grading
import LinearAlgebra

extension Exercises {
  public static let keepingVariances = Exercise<
    @Sendable (Int, Int, Double) throws -> (
      signal: Double, gradient: Double, compromise: Double
    )
  >(
    "4.1", solution: keepingVariances(fanIn:fanOut:slope:),
    mistakes: [
      Mistake("takes He's rule for every slope", withoutSlope),
      Mistake("exchanges the two directions", exchanged),
      Mistake("adds the slopes instead of their squares", slopesAdded),
      Mistake("takes the mean of the two variances", meanOfBoth),
      Mistake("returns standard deviations", deviations),
    ]
  ) { keepingVariances, examiner in
    for (n, m, a) in [
      (100, 100, 1.0), (100, 100, 0), (50, 200, 1), (50, 200, 0),
      (64, 10, 0.25), (30, 20, -1),
    ] {
      examiner.given("fanIn = \(n), fanOut = \(m), slope = \(a)")
      let result = try keepingVariances(n, m, a)
      // A layer multiplies the mean square by the number of terms of each sum,
      // the variance, and what the activation or its slope leaves.
      let up = Double(n) * gaussianExpectation { square($0 > 0 ? $0 : a * $0) }
      let down = Double(m) * gaussianExpectation { square($0 > 0 ? 1 : a) }
      try examiner.expect(
        up * result.signal, equals: 1, within: .relative(1e-9),
        named: "what the first variance makes of the signal's mean square",
        because: "How many terms has the sum on the way up, and what share of "
          + "its mean square does the activation leave?")
      try examiner.expect(
        down * result.gradient, equals: 1, within: .relative(1e-9),
        named: "what the second variance makes of the gradient's mean square",
        because: "How many terms has the sum on the way down?")
      try examiner.expect(
        (up + down) / 2 * result.compromise, equals: 1,
        within: .relative(1e-9),
        named: "the mean of what the third variance makes of the two",
        because: "Glorot's rule is a mean as well: of what?")
    }
  }
}

private func square(_ x: Double) -> Double { x * x }

private func variances(
  _ n: Int, _ m: Int, share: Double
) -> (signal: Double, gradient: Double, compromise: Double) {
  (
    1 / (Double(n) * share), 1 / (Double(m) * share),
    2 / (Double(n + m) * share)
  )
}

private func withoutSlope(
  n: Int, m: Int, a: Double
) -> (signal: Double, gradient: Double, compromise: Double) {
  variances(n, m, share: 0.5)
}

private func exchanged(
  n: Int, m: Int, a: Double
) -> (signal: Double, gradient: Double, compromise: Double) {
  variances(m, n, share: (1 + a * a) / 2)
}

private func slopesAdded(
  n: Int, m: Int, a: Double
) -> (signal: Double, gradient: Double, compromise: Double) {
  variances(n, m, share: square((1 + a) / 2))
}

private func meanOfBoth(
  n: Int, m: Int, a: Double
) -> (signal: Double, gradient: Double, compromise: Double) {
  var result = variances(n, m, share: (1 + a * a) / 2)
  result.compromise = (result.signal + result.gradient) / 2
  return result
}

private func deviations(
  n: Int, m: Int, a: Double
) -> (signal: Double, gradient: Double, compromise: Double) {
  let result = variances(n, m, share: (1 + a * a) / 2)
  return (
    result.signal.squareRoot(), result.gradient.squareRoot(),
    result.compromise.squareRoot()
  )
}
