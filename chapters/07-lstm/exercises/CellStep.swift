// Exercise 7.3 (hard): One step of an LSTM, backwards
//
// Write the way back through one step of an LSTM, without the tape. Given are
// the arguments of i, f, g and o (what stands within σ and tanh), side by side
// in this order, the cell before the step, the gradient with respect to the
// output hₜ, and what the later steps send back to the cell cₜ. Return the
// gradient with respect to the arguments, in the same order, and that with
// respect to the cell before, right to eleven digits after the point.
//
// Read “The cell” in chapters/07-lstm/chapter.md
// swift run exercises check 7.3

import Grading
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
  throw Unsolved("7.3")
}
