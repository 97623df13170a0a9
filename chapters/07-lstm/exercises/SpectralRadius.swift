// Exercise 7.2: Two by two
//
// Return the spectral radius of a matrix with two rows and two columns,
// exactly up to rounding, for every such matrix: without a limit, from its
// elements. Some have eigenvalues that are not real.
//
// Read “Powers of one matrix” in chapters/07-lstm/chapter.md
// swift run exercises check 7.2

import Grading
import LinearAlgebra

/// Returns the spectral radius of the 2×2 matrix `u`: the largest modulus of an
/// eigenvalue.
func spectralRadius(of u: Matrix) throws -> Double {
  throw Unsolved("7.2")
}
