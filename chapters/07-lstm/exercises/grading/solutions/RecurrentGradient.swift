import LinearAlgebra

/// Returns the gradient of the loss with respect to the recurrent weights `u`
/// of a tanh layer.
///
/// `states` are the states h₀, h₁, … h_T, one sequence a row; `reading` are the
/// gradients with respect to h₁, … h_T of what the loss reads from each of them
/// itself.
func recurrentGradient(
  states: [Matrix], reading: [Matrix], u: Matrix
) throws -> Matrix {
  // snippet.solution
  var gradient = Matrix(zerosLike: u)
  var dh = Matrix(zerosLike: states[0])
  for t in (1..<states.count).reversed() {
    dh += reading[t - 1]
    let dz = dh * (1 - states[t] * states[t])
    gradient += matmul(transposed: states[t - 1], dz)
    dh = matmul(dz, transposed: u)
  }
  return gradient
  // snippet.end
}
