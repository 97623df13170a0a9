import LinearAlgebra

/// Returns the way back through one step of an LSTM: the gradient with respect
/// to the arguments of the gates, and that with respect to the cell before.
///
/// `arguments` are those of i, f, g and o, side by side, one sequence a row, with
/// as many columns for each as there are units. `before` is the cell before the
/// step. `dOutput` is the gradient with respect to the output h of the step,
/// and `dCell` what later steps send back to the cell after it.
func cellStep(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) throws -> (arguments: Matrix, before: Matrix) {
  // snippet.solution
  let size = before.columns
  let i = sigmoid(arguments.columns(0..<size))
  let f = sigmoid(arguments.columns(size..<2 * size))
  let g = tanh(arguments.columns(2 * size..<3 * size))
  let o = sigmoid(arguments.columns(3 * size..<4 * size))
  let shown = tanh(f * before + i * g)

  let dc = dCell + dOutput * o * (1 - shown * shown)
  let parts = [
    dc * g * i * (1 - i), dc * before * f * (1 - f), dc * i * (1 - g * g),
    dOutput * shown * o * (1 - o),
  ]
  var gradient = Matrix(zerosLike: arguments)
  for (gate, part) in parts.enumerated() {
    for row in 0..<part.rows {
      for unit in 0..<size {
        gradient[row, gate * size + unit] = part[row, unit]
      }
    }
  }
  return (gradient, dc * f)
  // snippet.end
}
