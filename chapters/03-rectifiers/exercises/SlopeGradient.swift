// Exercise 3.5: The gradient of a slope
//
// Write the way back through a layer of PReLU units, without a tape. Given are
// the pre-activations, a row with the slope of each unit, and the gradient
// with respect to the outputs. Return the gradient with respect to the
// pre-activations, and that with respect to the slopes, which is a row. At
// zero take the slope of the negative side.
//
// Read “A slope that is learnt” in chapters/03-rectifiers/chapter.md
// swift run exercises check 3.5

import Grading
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
  throw Unsolved("3.5")
}
