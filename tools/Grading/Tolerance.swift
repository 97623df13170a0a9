/// How far a number may be from the expected one.
public enum Tolerance: Hashable, Sendable {
  /// It must be equal.
  case exact

  /// The difference may be this share of the expected number; in a matrix or
  /// an array, of the largest of the expected numbers.
  case relative(Double)

  /// The difference may be this large.
  case absolute(Double)

  /// Returns the difference that is allowed where numbers have a `scale`.
  func allowance(at scale: Double) -> Double {
    switch self {
    case .exact: 0
    case .relative(let share): share * scale
    case .absolute(let difference): difference
    }
  }

  /// Returns whether a number is near enough; NaN never is.
  func accepts(_ actual: Double, for expected: Double, scale: Double) -> Bool {
    // Two infinities are equal, though their difference is not a number.
    actual == expected
      || (actual - expected).magnitude <= allowance(at: scale)
  }

  /// How it reads behind a number; empty if the number must be equal.
  var text: String {
    switch self {
    case .exact: ""
    case .relative(let share): " (within \(share) of its size)"
    case .absolute(let difference): " (within \(difference))"
    }
  }
}
