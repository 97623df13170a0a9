// Exercise 1.4 (hard): The width that a depth needs
//
// Someone wants to stack L random matrices n × n of variance 1/n, and keep at
// least a given share of the length of a typical gradient, one whose logarithm
// is the expected one. How wide must they be at least? The answer is exact,
// not for wide matrices only. For Euler's constant write γ =
// 0.5772156649015329.
//
// Read “The typical is not the mean” in chapters/01-chain-rule/chapter.md
// swift run exercises check 1.4

import Grading
import LinearAlgebra

/// Returns the least width N at which random N×N matrices of variance 1/N,
/// `depth` of them in a row, leave at least `share` of the length of a typical
/// gradient.
func leastWidth(depth: Int, share: Double) throws -> Int {
  throw Unsolved("1.4")
}
