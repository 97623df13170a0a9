import LinearAlgebra

/// Returns the gradients with respect to the pre-activations and to the slopes
/// of a layer of PReLU units.
///
/// `preActivations` has one example a row and one unit a column, `slopes` is a
/// row with the slope of each unit, and `gradient` is that with respect to the
/// outputs.
func slopeGradient(
  preActivations: Matrix, slopes: Matrix, gradient: Matrix
) throws -> (preActivations: Matrix, slopes: Matrix) {
  // snippet.solution
  let derivatives = preActivations.combined(with: slopes) { z, slope in
    z > 0 ? 1 : slope
  }
  let negative = preActivations.map { min($0, 0) }
  return (gradient * derivatives, (gradient * negative).columnSums)
  // snippet.end
}
