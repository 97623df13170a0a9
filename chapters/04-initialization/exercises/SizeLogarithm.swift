// Exercise 4.2 (hard): How far apart are two draws?
//
// The 5 of 5L/n belongs to ReLU. Find what takes its place for leaky
// rectifiers with any slope a, and return the mean and the variance of ln M
// after L layers of width n, to leading order in L/n. As with He's rule, the
// variance of the normal weights is such that the mean of M stays 1.
//
// Read “The mean network and the typical one” in
// chapters/04-initialization/chapter.md
// swift run exercises check 4.2

import Grading
import LinearAlgebra

/// Returns the mean and the variance of ln M, to leading order in depth / width.
///
/// M is the mean square of the activations in layer `depth` of a network of
/// leaky rectifiers max(z, 0) + slope · min(z, 0), all of whose layers have
/// `width` units, relative to that of the input. The weights are normal, and
/// their variance keeps the mean of M at 1.
func sizeLogarithm(
  slope: Double, depth: Int, width: Int
) throws -> (mean: Double, variance: Double) {
  throw Unsolved("4.2")
}
