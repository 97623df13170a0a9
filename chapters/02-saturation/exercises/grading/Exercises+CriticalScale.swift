import Grading
import LinearAlgebra
import NeuralNetworks

extension Exercises {
  public static let criticalScale = Exercise<
    @Sendable (Double) throws -> Double
  >(
    "2.3", solution: criticalScale(biasVariance:),
    mistakes: [
      Mistake("takes the critical scale without biases", withoutBiases),
      Mistake("returns the variance instead of the scale", squared),
      Mistake("takes the biases for all of the pre-activations", biasesAlone),
      Mistake("takes the mean slope", meanSlope),
    ]
  ) { criticalScale, examiner in
    for biases in [0.05, 0.01, 0.2, 1] {
      examiner.given("biasVariance = \(biases)")
      let scale = try criticalScale(biases)
      try examiner.expect(
        scale > 0 && scale < 100, expected: "a positive number",
        got: "\(scale)")
      // Where it is critical, theory and the fixed point must agree.
      let factor = squaredFactor(scale: scale, biases: biases)
      try examiner.expect(
        abs(factor - 1) < 1e-6,
        expected: "a scale whose layers multiply the mean square of the "
          + "gradient by 1",
        got: "\(scale), which multiplies it by \(factor)",
        because: "The slopes depend on the variance of the pre-activations, "
          + "and that depends on both weights and biases.")
    }
  }
}

/// χ₁ at the fixed point of the variance.
private func squaredFactor(scale: Double, biases: Double) -> Double {
  var q = 1.0
  for _ in 0..<5_000 {
    let next =
      scale * scale * gaussianExpectation { square(tanh(q.squareRoot() * $0)) }
      + biases
    if abs(next - q) < 1e-13 * q { break }
    q = next
  }
  return scale * scale
    * gaussianExpectation { square(slope(q.squareRoot() * $0)) }
}

private func square(_ x: Double) -> Double { x * x }

private func slope(_ z: Double) -> Double { 1 - square(tanh(z)) }

private func withoutBiases(_: Double) -> Double { 1 }

private func squared(biases: Double) throws -> Double {
  square(try criticalScale(biasVariance: biases))
}

private func biasesAlone(biases: Double) -> Double {
  1
    / gaussianExpectation { square(slope(biases.squareRoot() * $0)) }
    .squareRoot()
}

private func meanSlope(biases: Double) -> Double {
  var (low, high) = (1.0, 10.0)
  for _ in 0..<40 {
    let scale = (low + high) / 2
    var q = 1.0
    for _ in 0..<300 {
      q =
        scale * scale
        * gaussianExpectation { square(tanh(q.squareRoot() * $0)) } + biases
    }
    let factor = scale * gaussianExpectation { slope(q.squareRoot() * $0) }
    if factor > 1 { high = scale } else { low = scale }
  }
  return low
}
