import Grading
import LinearAlgebra

extension Exercises {
  public static let straightScale = Exercise<
    @Sendable (Int, Double) throws -> Double
  >(
    "5.4", solution: straightScale(depth:growth:),
    mistakes: [
      Mistake("takes the factor of the square for that of the size", square),
      Mistake("counts a step too many", stepTooMany),
      Mistake("forgets that the slope contains the scale", slopeWithoutScale),
      Mistake("leaves the scale at 1", one),
    ]
  ) { straightScale, examiner in
    for (depth, growth) in [(2, 1.2), (30, 2), (30, 10), (100, 3), (5, 8)] {
      examiner.given("depth = \(depth), growth = \(growth)")
      let scale = try straightScale(depth, growth)
      try examiner.expect(
        scale > 0 && scale < 10, expected: "a number between 0 and 10",
        got: "\(scale)")
      // The growth is a smooth function of the scale: six digits of the one
      // are five or more of the other.
      let actual = pow(squaredFactor(scale), Double(depth - 1) / 2)
      try examiner.expect(
        abs(actual / growth - 1) < 1e-5,
        expected: "a scale with which the gradient grows \(growth) times",
        got: "\(scale), with which it grows \(actual) times",
        because: "How many times is a gradient multiplied on its way from the "
          + "last layer to the first, and what is multiplied: its size or its "
          + "mean square?")
    }
  }
}

/// The factor of the mean square, by the trapezoid rule: for functions as smooth
/// as these it is exact to more than ten digits.
private func squaredFactor(_ scale: Double) -> Double {
  var (slopes, squares) = (0.0, 0.0)
  for i in -4000...4000 {
    let z = Double(i) / 400
    let density = exp(-z * z / 2)
    let t = 2 * sigmoid(2 * scale * z) - 1
    let slope = 4 * scale * sigmoid(2 * scale * z) * sigmoid(-2 * scale * z)
    slopes += slope * slope * density
    squares += t * t * density
  }
  return slopes / squares
}

/// Returns where `f` reaches `value`, if it grows.
private func inverse(of value: Double, _ f: (Double) -> Double) -> Double {
  var (low, high) = (0.0, 9.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if f(middle) < value { low = middle } else { high = middle }
  }
  return high
}

private func square(depth: Int, growth: Double) -> Double {
  inverse(of: pow(growth, 1 / Double(depth - 1)), squaredFactor)
}

private func stepTooMany(depth: Int, growth: Double) -> Double {
  inverse(of: pow(growth, 2 / Double(depth)), squaredFactor)
}

private func slopeWithoutScale(depth: Int, growth: Double) -> Double {
  inverse(of: -pow(growth, 2 / Double(depth - 1))) {
    -squaredFactor($0) / ($0 * $0)
  }
}

private func one(depth: Int, growth: Double) -> Double { 1 }
