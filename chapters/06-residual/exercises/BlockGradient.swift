// Exercise 6.1: The way back through a block
//
// Write the backward pass of a residual block by hand. The block computes y =
// x + s relu(x) W for a batch x with one example a row. You are given x, W, s
// and the gradient with respect to y. Return the gradient with respect to x.
// Where x is zero or negative, the slope of the rectifier is 0.
//
// Read “The identity path” in chapters/06-residual/chapter.md
// swift run exercises check 6.1

import Grading
import LinearAlgebra

/// Returns the gradient with respect to the input of the residual block
/// y = x + s relu(x) W.
///
/// Each row of `input`, x, is an example; `weights` is W, `scale` is s, and
/// `upstream` is the gradient with respect to y.
func blockGradient(
  input: Matrix, weights: Matrix, scale: Double, upstream: Matrix
) throws -> Matrix {
  throw Unsolved("6.1")
}
