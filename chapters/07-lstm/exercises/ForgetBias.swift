// Exercise 7.4: The bias for a memory
//
// You want a certain share of the gradient to be left after T steps along the
// cell, with all weights zero. Return the forget bias that does it: for every
// share between 0 and 1, and for a trillion steps as well as for one. The
// share that is left must be right to nine digits.
//
// Read “Which bias?” in chapters/07-lstm/chapter.md
// swift run exercises check 7.4

import Grading
import LinearAlgebra

/// Returns the forget bias at which the share `share` of the gradient is left
/// after `steps` steps along the cell, with all weights zero.
func forgetBias(keeping share: Double, over steps: Int) throws -> Double {
  throw Unsolved("7.4")
}
