import LinearAlgebra

/// Returns the spectral radius of the 2×2 matrix `u`: the largest modulus of an
/// eigenvalue.
func spectralRadius(of u: Matrix) throws -> Double {
  // snippet.solution
  let half = (u[0, 0] + u[1, 1]) / 2
  let determinant = u[0, 0] * u[1, 1] - u[0, 1] * u[1, 0]
  let discriminant = half * half - determinant
  // Of a pair half ± i√(-discriminant), the product is the square of the
  // modulus.
  if discriminant < 0 { return determinant.squareRoot() }
  return abs(half) + discriminant.squareRoot()
  // snippet.end
}
