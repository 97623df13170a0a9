import Grading
import LinearAlgebra

extension Exercises {
  public static let sigmoidSlope = Exercise<
    @Sendable (Double) throws -> Double
  >(
    "2.4", solution: sigmoidSlope(at:),
    mistakes: [
      Mistake("loses the digits of 1 - s", cancelling(at:)),
      Mistake("is the slope of tanh", slopeOfTanh(at:)),
      Mistake("overflows to the left", overflowing(at:)),
    ]
  ) { slope, examiner in
    for x in [0, 0.5, -0.5, 2, -2, 5, -5, 20, -20, 40, -40, 700, -700] {
      examiner.given("x = \(x)")
      // Both powers of e are at most 1, so nothing overflows or cancels.
      let power = exp(-x.magnitude)
      let expected = power / ((1 + power) * (1 + power))
      try examiner.expect(
        slope(x), equals: expected, within: .relative(1e-14),
        because: "Which digits does each of your operations round away?")
    }
  }
}

private func cancelling(at x: Double) -> Double {
  let s = sigmoid(x)
  return s * (1 - s)
}

private func slopeOfTanh(at x: Double) -> Double {
  let t = tanh(x)
  return 1 - t * t
}

private func overflowing(at x: Double) -> Double {
  let power = exp(-x)
  return power / ((1 + power) * (1 + power))
}
