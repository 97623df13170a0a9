import LinearAlgebra

/// Returns the scale of the branches with which the mean square of the gradient
/// grows by the factor `growth` through `depth` residual blocks.
func branchScale(depth: Int, growth: Double) throws -> Double {
  // snippet.solution
  // (1 + s²)ᴸ = growth.
  expm1(log(growth) / Double(depth)).squareRoot()
  // snippet.end
}
