import Grading
import LinearAlgebra

extension Exercises {
  public static let forgetBias = Exercise<
    @Sendable (Double, Int) throws -> Double
  >(
    "7.4", solution: forgetBias(keeping:over:),
    mistakes: [
      Mistake("takes the logarithm of the steps", logarithm),
      Mistake("takes the forget gate for its bias", gate),
      Mistake("has the wrong sign", negative),
      Mistake("spreads the loss evenly over the steps", even),
      Mistake("loses the digits of 1 - f", cancelling),
    ]
  ) { forgetBias, examiner in
    for (share, steps) in [
      (0.5, 1), (0.25, 2), (0.5, 100), (0.9, 10), (1e-6, 3),
      (0.5, 1_000_000_000_000),
    ] {
      examiner.given("share = \(share), steps = \(steps)")
      let bias = try forgetBias(share, steps)
      // What is left with that bias: T ln σ(b) = -T ln(1 + e⁻ᵇ).
      let left = exp(-Double(steps) * softplus(-bias))
      try examiner.expect(
        abs(left / share - 1) < 1e-9,
        expected: "a bias that leaves \(share) of the gradient",
        got: "\(bias), which leaves \(left)",
        because: steps > 1_000_000
          ? "The forget gate is so near 1 that a Double keeps few digits of "
            + "the difference. Can you do without the gate itself?"
          : "After T steps, the forget gate to the power of T is left.")
    }
  }
}

private func logarithm(share: Double, steps: Int) -> Double {
  log(Double(steps))
}

private func gate(share: Double, steps: Int) -> Double {
  pow(share, 1 / Double(steps))
}

private func negative(share: Double, steps: Int) -> Double {
  log(expm1(-log(share) / Double(steps)))
}

private func even(share: Double, steps: Int) -> Double {
  let forget = 1 - (1 - share) / Double(steps)
  return log(forget / (1 - forget))
}

private func cancelling(share: Double, steps: Int) -> Double {
  let forget = pow(share, 1 / Double(steps))
  return log(forget / (1 - forget))
}
