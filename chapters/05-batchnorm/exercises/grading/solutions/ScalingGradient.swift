import LinearAlgebra

/// Returns the gradient for `x`, given the gradient `upstream` for `x`
/// divided, column by column, by its root mean square.
///
/// Each row is an example. `upstream` has the shape of `x`, and no column of
/// `x` is all zero.
func scalingGradient(of x: Matrix, upstream: Matrix) throws -> Matrix {
  // snippet.solution
  let deviation = (x * x).columnMeans.map { $0.squareRoot() }
  let normalized = x / deviation
  // Only the part along the radius is lost.
  let stretching = normalized * (normalized * upstream).columnMeans
  return (upstream - stretching) / deviation
  // snippet.end
}
