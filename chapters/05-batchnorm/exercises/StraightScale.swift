// Exercise 5.4 (hard): A scale that keeps tanh straight
//
// The learnt scale γ can be used to tame the explosion. Let each layer compute
// tanh(γ u) of its normalized numbers u, with the same γ in every layer: the
// smaller it is, the straighter is the tanh that they see. Find the γ with
// which the gradient in the first of L wide layers is exactly R times as large
// as that in the last, for large batches. “Large” means its size, the root of
// its mean square. Return it right to six digits. The library's
// `gaussianExpectation { z in … }` is the mean over standard normal numbers.
//
// Read “The factor of a layer” in chapters/05-batchnorm/chapter.md
// swift run exercises check 5.4

import Grading
import LinearAlgebra

/// Returns the scale `γ` with which the gradient in the first of `depth` wide
/// layers tanh(γ u) is `growth` times as large as that in the last.
///
/// The size of a gradient is the root of its mean square. `depth` is at least
/// 2, and `growth` is greater than 1.
func straightScale(depth: Int, growth: Double) throws -> Double {
  throw Unsolved("5.4")
}
