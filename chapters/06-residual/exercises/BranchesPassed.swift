// Exercise 6.4: Through how many branches
//
// A gradient comes down L residual blocks without normalization, whose
// branches are scaled by s. How short are the paths that matter? Return the
// least number k for which at least a given share of the gradient's mean
// square has come through k or fewer of the branches. There may be thousands
// of blocks.
//
// Read “Which way did it come?” in chapters/06-residual/chapter.md
// swift run exercises check 6.4

import Grading
import LinearAlgebra

/// Returns the least number k for which at least the part `share` of the
/// gradient's mean square has come through k or fewer of the branches.
///
/// There are `depth` residual blocks, and `scale` is the factor of the branches.
func branchesPassed(share: Double, depth: Int, scale: Double) throws -> Int {
  throw Unsolved("6.4")
}
