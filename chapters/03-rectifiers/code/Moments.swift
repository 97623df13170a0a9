import Autodiff
import LinearAlgebra

// snippet.moments
/// What a function does to standard normal pre-activations `z`, and to the
/// gradient on its way back.
struct Moments {
  /// E φ(z)², what is left of the mean square of the signal.
  let forward: Double

  /// E φ′(z)², what is left of the mean square of the gradient.
  let backward: Double

  /// The power to which a small deviation from variance 1 is raised by a layer
  /// that keeps variance 1.
  ///
  /// With q = e^t, the derivative of ln E φ(√q z)² with respect to t, at 0.
  let sensitivity: Double

  /// Integrates.
  init(of function: ScalarFunction) {
    let size = gaussianExpectation { function($0) * function($0) }
    forward = size
    backward = gaussianExpectation {
      function.derivative(at: $0) * function.derivative(at: $0)
    }
    sensitivity = gaussianExpectation {
      $0 * function($0) * function.derivative(at: $0) / size
    }
  }

  /// The `σ_w²` with which the pre-activations keep variance 1.
  var keepingVariance: Double { 1 / forward }

  /// The factor `χ₁` of the gradient's mean square with these weights.
  var gradientFactor: Double { backward / forward }
}
// snippet.end
