import Autodiff
import LinearAlgebra

/// Returns the `shift` and the `scale` with which `scale * (φ(z) - shift)` has
/// mean 0 and variance 1 over standard normal `z`, where `φ` is `activation`,
/// and the factor by which a wide layer of it, with weights of variance 1/n,
/// multiplies the size of the gradient.
func selfNormalizing(
  _ activation: ScalarFunction
) throws -> (shift: Double, scale: Double, gradientFactor: Double) {
  // snippet.solution
  let mean = gaussianExpectation { activation($0) }
  let variance = gaussianExpectation { z in
    (activation(z) - mean) * (activation(z) - mean)
  }
  let slopes = gaussianExpectation { z in
    activation.derivative(at: z) * activation.derivative(at: z)
  }
  return (mean, 1 / variance.squareRoot(), (slopes / variance).squareRoot())
  // snippet.end
}
