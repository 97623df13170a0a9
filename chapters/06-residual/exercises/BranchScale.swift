// Exercise 6.2: A scale for so many blocks
//
// You want a network of L residual blocks in which the mean square of the
// gradient grows by a factor g in all, and no more. The branches have He's
// weights and no normalization. Return the scale s of the branches that does
// it, right to nine digits of the growth. (g is at least 1.)
//
// Read “What the branches add” in chapters/06-residual/chapter.md
// swift run exercises check 6.2

import Grading
import LinearAlgebra

/// Returns the scale of the branches with which the mean square of the gradient
/// grows by the factor `growth` through `depth` residual blocks.
func branchScale(depth: Int, growth: Double) throws -> Double {
  throw Unsolved("6.2")
}
