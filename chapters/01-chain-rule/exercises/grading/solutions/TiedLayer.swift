import LinearAlgebra

/// Returns the gradients of a loss with respect to the input H and the weights
/// W of the layer Y = tanh(HW)Wᵀ, from its gradient with respect to Y.
func tiedLayer(
  input: Matrix, weights: Matrix, outputGradient: Matrix
) throws -> (input: Matrix, weights: Matrix) {
  // snippet.solution
  let t = tanh(matmul(input, weights))
  let delta = matmul(outputGradient, weights) * (1 - t * t)
  return (
    input: matmul(delta, weights.transposed()),
    weights: matmul(input.transposed(), delta)
      + matmul(outputGradient.transposed(), t)
  )
  // snippet.end
}
