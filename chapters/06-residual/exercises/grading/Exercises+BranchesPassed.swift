import Grading
import LinearAlgebra

extension Exercises {
  public static let branchesPassed = Exercise<
    @Sendable (Double, Int, Double) throws -> Int
  >(
    "6.4", solution: branchesPassed(share:depth:scale:),
    mistakes: [
      Mistake("counts paths, whatever their scale", counting),
      Mistake("weighs a branch by its scale, not by its square", sizes),
      Mistake("looks for the number that carries the share alone", alone),
      Mistake("counts the branches one too many", shifted),
      Mistake("returns the mean number of branches", meanNumber),
      Mistake("divides numbers that overflow", quotient),
    ]
  ) { branchesPassed, examiner in
    for (share, depth, scale) in [
      (0.5, 1, 0.5), (0.9, 1, 1), (0.5, 3, 1), (0.9, 10, 1), (0.99, 10, 0.5),
      (0.7, 20, 0.05.squareRoot()), (0.95, 100, 0.1), (0.5, 400, 1),
      (0.9, 400, 2), (0.9, 2000, 0.1), (0.5, 2000, 1),
    ] {
      examiner.given("share = \(share), depth = \(depth), scale = \(scale)")
      // By logarithms of the binomial coefficients.
      let expected = leastNumber(share: share, depth: depth, scale: scale)
      try examiner.expect(
        branchesPassed(share, depth, scale), equals: expected,
        // 2 to the power of 1024 is infinite.
        because: depth > 1023
          ? "There are more paths than a Double can count. Shares stay below 1."
          : "Paths are uncorrelated: mean squares add up. What does a path "
            + "through k branches contribute, and how many such paths are "
            + "there?")
    }
  }
}

private func leastNumber(share: Double, depth: Int, scale: Double) -> Int {
  let odds = 2 * log(scale)
  let total = Double(depth) * log1p(scale * scale)
  var (logarithm, sum) = (-total, 0.0)
  for k in 0...depth {
    sum += exp(logarithm)
    if sum >= share { return k }
    logarithm += log(Double(depth - k) / Double(k + 1)) + odds
  }
  return depth
}

private func counting(share: Double, depth: Int, scale: Double) -> Int {
  leastNumber(share: share, depth: depth, scale: 1)
}

private func sizes(share: Double, depth: Int, scale: Double) -> Int {
  leastNumber(share: share, depth: depth, scale: scale.squareRoot())
}

private func alone(share: Double, depth: Int, scale: Double) -> Int {
  let through = scale * scale / (1 + scale * scale)
  var part = pow(1 - through, Double(depth))
  for k in 0..<depth {
    if part >= share { return k }
    part *= Double(depth - k) / Double(k + 1) * through / (1 - through)
  }
  return depth
}

private func shifted(share: Double, depth: Int, scale: Double) -> Int {
  leastNumber(share: share, depth: depth, scale: scale) + 1
}

/// Divides sums of paths by the total, and both are infinite.
private func quotient(share: Double, depth: Int, scale: Double) -> Int {
  let total = pow(1 + scale * scale, Double(depth))
  var (paths, sum) = (1.0, 0.0)
  for k in 0...depth {
    sum += paths
    if sum / total >= share { return k }
    paths *= scale * scale * Double(depth - k) / Double(k + 1)
  }
  return depth
}

private func meanNumber(share: Double, depth: Int, scale: Double) -> Int {
  Int(Double(depth) * scale * scale / (1 + scale * scale))
}
