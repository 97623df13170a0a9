import LinearAlgebra

/// Returns the gradient with respect to the input of the residual block
/// y = x + s relu(x) W.
///
/// Each row of `input`, x, is an example; `weights` is W, `scale` is s, and
/// `upstream` is the gradient with respect to y.
func blockGradient(
  input: Matrix, weights: Matrix, scale: Double, upstream: Matrix
) throws -> Matrix {
  // snippet.solution
  let mask = input.map { $0 > 0 ? 1 : 0 }
  return upstream + scale * (mask * matmul(upstream, weights.transposed()))
  // snippet.end
}
