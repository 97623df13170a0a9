import LinearAlgebra

/// Returns the learning rate up to which descent on x⁴, clipped at `limit`,
/// converges from every start.
func stableRate(limit: Double) throws -> Double {
  // snippet.solution
  // The first point that is not clipped has 4x³ = c. A clipped step from
  // beyond it is 4ηx³ long: with η = 1/(2x²) it ends at −x.
  let x = pow(limit / 4, 1 / 3)
  return 1 / (2 * x * x)
  // snippet.end
}
