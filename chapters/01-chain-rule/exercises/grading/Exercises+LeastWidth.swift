import Grading
import LinearAlgebra

extension Exercises {
  public static let leastWidth = Exercise<
    @Sendable (Int, Double) throws -> Int
  >(
    "1.4", solution: leastWidth(depth:share:),
    mistakes: [
      Mistake("asks the mean square, which stays 1", meanSquare),
      Mistake("takes the approximation for wide matrices", approximate),
      Mistake("takes ψ(N) for ψ(N/2)", digammaOfWidth),
      Mistake("forgets the half in front of the logarithm", withoutHalf),
    ]
  ) { leastWidth, examiner in
    for (depth, share) in [
      (0, 0.5), (1, 0.9), (100, 0.5), (10, 0.01), (50, 1e-3), (20, 1e-9),
      (300, 0.9),
    ] {
      examiner.given("depth = \(depth), share = \(share)")
      try examiner.expect(
        leastWidth(depth, share),
        equals: width(depth, share) { (log(2 / $0) + digamma($0 / 2)) / 2 },
        because: "Which mean belongs to a typical product, and which is "
          + "carried by products that one does not meet?")
    }
  }
}

private func width(
  _ depth: Int, _ share: Double, rate: (Double) -> Double
) -> Int {
  (1...).first { Double(depth) * rate(Double($0)) >= log(share) } ?? 0
}

/// ψ by its asymptotic series, far out where that is exact enough.
private func digamma(_ x: Double) -> Double {
  var (x, result) = (x, 0.0)
  while x < 20 {
    result -= 1 / x
    x += 1
  }
  let y = 1 / (x * x)
  let series = y * (1 / 12.0 - y * (1 / 120.0 - y / 252))
  return result + log(x) - 1 / (2 * x) - series
}

private func meanSquare(depth: Int, share: Double) -> Int { 1 }

private func approximate(depth: Int, share: Double) -> Int {
  width(depth, share) { -1 / (2 * $0) }
}

private func digammaOfWidth(depth: Int, share: Double) -> Int {
  width(depth, share) { (log(1 / $0) + digamma($0)) / 2 }
}

private func withoutHalf(depth: Int, share: Double) -> Int {
  width(depth, share) { log(2 / $0) + digamma($0 / 2) }
}
