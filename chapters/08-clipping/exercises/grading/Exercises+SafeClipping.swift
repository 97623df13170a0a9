import Grading

extension Exercises {
  public static let safeClipping = Exercise<
    @Sendable ([Double], Double) throws -> [Double]?
  >(
    "8.4", solution: safeClipping(_:limit:),
    mistakes: [
      Mistake("squares what overflows", naive),
      Mistake("calls a gradient infinite whose norm overflows", byNorm),
      Mistake("scales by a quotient that underflows", byQuotient),
      Mistake("scales short gradients up", always),
      Mistake("clips infinities by value", byValue),
      Mistake("overlooks NaN", overlookingNaN),
      Mistake("takes a norm that underflows for zero", withoutSmall),
    ]
  ) { safeClipping, examiner in
    let overflow =
      "The elements are finite, and so is the answer. What happens on the way?"
    // Multiples of (3, 4), of norm 5, and their answers at a limit of 5 units.
    for (unit, limit) in [
      (1.0, 1.0), (0x1p300, 1), (0x1p700, 1), (0x1p1020, 1),
      (0x1p-700, 0x1p-720),
      (0x1p1000, 0x1p-100), (0x1p-100, 1), (0x1p-1000, 1),
    ] {
      let gradient = [3 * unit, -4 * unit, 0]
      examiner.given("gradient = \(gradient), limit = \(limit)")
      let expected =
        unit < limit ? gradient : [3 * limit / 5, -4 * limit / 5, 0]
      guard let actual = try safeClipping(gradient, limit) else {
        try examiner.expect(
          false, expected: "\(expected)", got: "nil", because: overflow)
        return
      }
      try examiner.expect(
        actual, equals: expected, within: .relative(1e-14), because: overflow)
    }
    // Finite elements whose norm is greater than any number.
    let greatest = Double.greatestFiniteMagnitude
    let half = 1 / 2.0.squareRoot()
    examiner.given("gradient = [\(greatest), \(greatest)], limit = 1.0")
    try examiner.expect(
      try safeClipping([greatest, greatest], 1) ?? [],
      equals: [half, half], within: .relative(1e-14),
      because: overflow)
    examiner.given("gradient = [0.0, 0.0], limit = 1.0")
    try examiner.expect(try safeClipping([0, 0], 1) ?? [], equals: [0, 0])
    for bad in [Double.infinity, -.infinity, .nan] {
      examiner.given("gradient = [1.0, \(bad), 2.0], limit = 1.0")
      let actual = try safeClipping([1, bad, 2], 1)
      try examiner.expect(
        actual == nil, expected: "nil", got: "\(actual ?? [])",
        because: "A gradient that is not finite has no direction to keep.")
    }
  }
}

private func norm(_ gradient: [Double]) -> Double {
  gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
}

/// The norm without overflow or underflow before its result.
private func safeNorm(_ gradient: [Double]) -> Double {
  let longest = gradient.reduce(0) { max($0, $1.magnitude) }
  guard longest > 0, longest.isFinite else { return longest }
  return longest * norm(gradient.map { $0 / longest })
}

private func isFinite(_ gradient: [Double]) -> Bool {
  gradient.allSatisfy { $0.isFinite }
}

private func naive(_ gradient: [Double], limit: Double) -> [Double]? {
  guard isFinite(gradient) else { return nil }
  let norm = norm(gradient)
  return norm > limit ? gradient.map { $0 / norm * limit } : gradient
}

private func byNorm(_ gradient: [Double], limit: Double) -> [Double]? {
  let norm = norm(gradient)
  guard norm.isFinite else { return nil }
  return norm > limit ? gradient.map { $0 / norm * limit } : gradient
}

private func byQuotient(_ gradient: [Double], limit: Double) -> [Double]? {
  guard isFinite(gradient) else { return nil }
  let norm = safeNorm(gradient)
  return norm > limit ? gradient.map { $0 * (limit / norm) } : gradient
}

private func always(_ gradient: [Double], limit: Double) -> [Double]? {
  guard isFinite(gradient) else { return nil }
  let norm = safeNorm(gradient)
  return norm > 0 ? gradient.map { $0 / norm * limit } : gradient
}

private func byValue(_ gradient: [Double], limit: Double) -> [Double]? {
  let finite = gradient.map { max(-1e308, min(1e308, $0)) }
  guard isFinite(finite) else { return nil }
  return try? safeClipping(finite, limit: limit)
}

private func overlookingNaN(_ gradient: [Double], limit: Double) -> [Double]? {
  guard !gradient.contains(where: { $0.isInfinite }) else { return nil }
  let longest = gradient.reduce(0) { max($0, $1.magnitude) }
  guard longest > 0 else { return gradient }
  let relative = gradient.map { $0 / longest }
  let norm = norm(relative)
  return longest * norm > limit ? relative.map { $0 / norm * limit } : gradient
}

private func withoutSmall(_ gradient: [Double], limit: Double) -> [Double]? {
  guard isFinite(gradient) else { return nil }
  let square = gradient.reduce(0) { $0 + $1 * $1 }
  guard square > 0 else { return gradient }
  return try? safeClipping(gradient, limit: limit)
}
