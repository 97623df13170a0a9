// Exercise 5.1: Normalize without a mean
//
// Some normalizations leave the mean where it is. Let each column x of a batch
// be divided by its root mean square r, and call the result u = x/r. There is
// no ε. Given the gradient for u, return that for x, right to eight digits.
//
// Read “The pass forward, and the way back” in
// chapters/05-batchnorm/chapter.md
// swift run exercises check 5.1

import Grading
import LinearAlgebra

/// Returns the gradient for `x`, given the gradient `upstream` for `x`
/// divided, column by column, by its root mean square.
///
/// Each row is an example. `upstream` has the shape of `x`, and no column of
/// `x` is all zero.
func scalingGradient(of x: Matrix, upstream: Matrix) throws -> Matrix {
  throw Unsolved("5.1")
}
