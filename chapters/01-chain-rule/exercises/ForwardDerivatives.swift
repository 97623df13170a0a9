// Exercise 1.1: The same tape, forwards
//
// The backward pass finds the derivatives of one result with respect to
// everything. Write the pass that finds the derivatives of everything with
// respect to one step of the tape, in a single walk. What does not depend on
// that step has the derivative 0, even where a slope is infinite.
//
// Read “Backwards along a record” in chapters/01-chain-rule/chapter.md
// swift run exercises check 1.1

import Grading

/// Returns the derivative of every step of a tape with respect to one of them.
///
/// Of each step the tape has the operands: their indices, which are smaller
/// than its own, and the slopes with respect to them. A step without operands
/// is an input.
func forwardDerivatives(
  of tape: [[(index: Int, slope: Double)]], withRespectTo input: Int
) throws -> [Double] {
  throw Unsolved("1.1")
}
