import Grading
import LinearAlgebra

extension Exercises {
  public static let branchScale = Exercise<
    @Sendable (Int, Double) throws -> Double
  >(
    "6.2", solution: branchScale(depth:growth:),
    mistakes: [
      Mistake("always takes 1/√L", overRoot),
      Mistake("forgets that mean squares add up, not sizes", sizes),
      Mistake("returns the square of the scale", squared),
      Mistake("shares the growth out evenly", linear),
      Mistake("takes the growth for that of the size", ofSize),
    ]
  ) { branchScale, examiner in
    for (depth, growth) in [
      (1, 2.0), (1, 5), (2, 9), (10, 1024), (10, 10), (100, 10), (1000, 1.5),
    ] {
      examiner.given("depth = \(depth), growth = \(growth)")
      let scale = try branchScale(depth, growth)
      try examiner.expect(
        scale >= 0 && scale < 1000, expected: "a number that is not negative",
        got: "\(scale)")
      // Block by block, not by a power.
      let reached = (0..<depth).reduce(1.0) { size, _ in
        size + scale * scale * size
      }
      try examiner.expect(
        abs(reached / growth - 1) < 1e-9,
        expected: "a scale with which the mean square grows by \(growth)",
        got: "\(scale), with which it grows by \(reached)",
        because: "What does one block do to the mean square, and what do all "
          + "of them together?")
    }
  }
}

private func overRoot(depth: Int, growth: Double) -> Double {
  1 / Double(depth).squareRoot()
}

private func sizes(depth: Int, growth: Double) -> Double {
  expm1(log(growth) / Double(depth))
}

private func squared(depth: Int, growth: Double) -> Double {
  let factor = exp(log(growth) / Double(depth))
  return factor - 1
}

private func linear(depth: Int, growth: Double) -> Double {
  ((growth - 1) / Double(depth)).squareRoot()
}

private func ofSize(depth: Int, growth: Double) -> Double {
  expm1(2 * log(growth) / Double(depth)).squareRoot()
}
