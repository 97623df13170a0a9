import Autodiff
import LinearAlgebra

/// Returns the predicted growth of the mean square of the gradient through
/// `depth` normalized residual blocks with this activation.
///
/// The weights are such that each branch has the mean square 1, and the input
/// of the first block is standard normal.
func normalizedGrowth(
  activation: ScalarFunction, depth: Int
) throws -> Double {
  // snippet.solution
  let mean = gaussianExpectation { activation($0) }
  let square = gaussianExpectation { activation($0) * activation($0) }
  let slope = gaussianExpectation { z in
    activation.derivative(at: z) * activation.derivative(at: z)
  }
  // What one branch adds to the variance over the batch.
  let added = 1 - mean * mean / square
  return (0..<depth).reduce(1) { growth, l in
    growth * (1 + slope / square / (1 + Double(l) * added))
  }
  // snippet.end
}
