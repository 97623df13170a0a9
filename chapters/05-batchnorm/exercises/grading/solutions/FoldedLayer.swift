import LinearAlgebra

/// Returns the weights and biases of the linear layer that computes what a
/// linear layer without biases and a BatchNorm compute in evaluation mode.
///
/// The linear layer has `weights`, one column per unit. The other matrices are
/// rows, with a number for each unit: `γ` is the `scale` and `β` the `shift`,
/// `mean` and `variance` are the running ones. BatchNorm adds `epsilon` to the
/// variance.
func foldedLayer(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) throws -> (weights: Matrix, biases: Matrix) {
  // snippet.solution
  let factor = scale / (variance + epsilon).map { $0.squareRoot() }
  return (weights * factor, shift - mean * factor)
  // snippet.end
}
