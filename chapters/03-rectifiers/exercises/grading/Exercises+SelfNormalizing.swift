import Autodiff
import Grading
import LinearAlgebra

extension Exercises {
  public static let selfNormalizing = Exercise<
    @Sendable (ScalarFunction) throws -> (
      shift: Double, scale: Double, gradientFactor: Double
    )
  >(
    "3.2", solution: selfNormalizing(_:),
    mistakes: [
      Mistake("divides by the root mean square", byRootMeanSquare),
      Mistake("divides by the variance", byVariance),
      Mistake("forgets the scale in the slopes", slopesUnscaled),
      Mistake("gives the factor of the square", squaredFactor),
      Mistake("believes that the gradient keeps its size", unchanged),
    ]
  ) { selfNormalizing, examiner in
    for (name, activation) in [
      ("the identity", ScalarFunction({ $0 }, derivative: { _ in 1 })),
      ("ReLU", .relu), ("tanh", .tanh), ("SELU", .selu), ("GELU", .gelu),
      (
        "z ↦ z² + z",
        ScalarFunction({ $0 * $0 + $0 }, derivative: { 2 * $0 + 1 })
      ),
    ] {
      examiner.given("activation = \(name)")
      let (shift, scale, factor) = try selfNormalizing(activation)
      let outputs = { (z: Double) in scale * (activation(z) - shift) }
      try examiner.expect(
        gaussianExpectation(outputs), equals: 0, within: .absolute(1e-9),
        named: "mean of the outputs")
      try examiner.expect(
        gaussianExpectation { outputs($0) * outputs($0) }, equals: 1,
        within: .relative(1e-9), named: "variance of the outputs",
        because: "The mean is zero only after the shift.")
      // From the outputs themselves: of their slopes only the mean square.
      let slopes = gaussianExpectation { z in
        let slope = scale * activation.derivative(at: z)
        return slope * slope
      }
      try examiner.expect(
        factor, equals: slopes.squareRoot(), within: .relative(1e-9),
        named: "gradientFactor",
        because: "The gradient passes the slopes of the activation that you "
          + "have made, and its size is the root of a mean square.")
    }
  }
}

private typealias Result = (
  shift: Double, scale: Double, gradientFactor: Double
)

private func moments(
  _ activation: ScalarFunction
) -> (mean: Double, square: Double, slopes: Double) {
  (
    gaussianExpectation { activation($0) },
    gaussianExpectation { activation($0) * activation($0) },
    gaussianExpectation {
      activation.derivative(at: $0) * activation.derivative(at: $0)
    }
  )
}

private func byRootMeanSquare(_ activation: ScalarFunction) -> Result {
  let (mean, square, slopes) = moments(activation)
  return (mean, 1 / square.squareRoot(), (slopes / square).squareRoot())
}

private func byVariance(_ activation: ScalarFunction) -> Result {
  let (mean, square, slopes) = moments(activation)
  let variance = square - mean * mean
  return (mean, 1 / variance, slopes.squareRoot() / variance)
}

private func slopesUnscaled(_ activation: ScalarFunction) -> Result {
  let (mean, square, slopes) = moments(activation)
  return (mean, 1 / (square - mean * mean).squareRoot(), slopes.squareRoot())
}

private func squaredFactor(_ activation: ScalarFunction) -> Result {
  let (mean, square, slopes) = moments(activation)
  let variance = square - mean * mean
  return (mean, 1 / variance.squareRoot(), slopes / variance)
}

private func unchanged(_ activation: ScalarFunction) -> Result {
  let (mean, square, _) = moments(activation)
  return (mean, 1 / (square - mean * mean).squareRoot(), 1)
}
