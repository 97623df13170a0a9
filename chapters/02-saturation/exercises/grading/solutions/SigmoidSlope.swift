import LinearAlgebra

/// Returns the slope of the sigmoid at `x`.
func sigmoidSlope(at x: Double) throws -> Double {
  // snippet.solution
  sigmoid(x) * sigmoid(-x)
  // snippet.end
}
