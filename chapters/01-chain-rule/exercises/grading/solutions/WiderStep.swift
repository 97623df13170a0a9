import LinearAlgebra

/// Returns the step at which the difference formula with four points is most
/// accurate.
///
/// `spacing` is the spacing of neighbouring numbers near the values of f, and
/// `fifthDerivative` is that of f.
func widerStep(
  spacing: Double, fifthDerivative: Double
) throws -> Double {
  // snippet.solution
  // E² = (a h⁴)² + (c / h)², with its minimum where 8 a² h⁷ = 2 c² / h³.
  let a = fifthDerivative.magnitude / 30
  let c = spacing * ((64 + 64 + 1 + 1) / 12.0).squareRoot() / 12
  return exp(log(c / (2 * a)) / 5)
  // snippet.end
}
