import LinearAlgebra

/// Returns the forget bias at which the share `share` of the gradient is left
/// after `steps` steps along the cell, with all weights zero.
func forgetBias(keeping share: Double, over steps: Int) throws -> Double {
  // snippet.solution
  // σ(b) = e^(-a), so e^(-b) = e^a - 1.
  let a = -log(share) / Double(steps)
  return -log(expm1(a))
  // snippet.end
}
