// Exercise 6.3 (hard): Another activation
//
// Predict the growth of the gradient's mean square through L normalized
// residual blocks with an activation φ that is not the rectifier. Each branch
// normalizes over a large batch, applies φ, and multiplies by weights whose
// variance makes the mean square of the branch 1. The input of the first block
// is standard normal. Return the factor, right to nine digits. The library's
// `gaussianExpectation { z in … }` is the mean over standard normal numbers.
//
// Read “Prediction and measurement” in chapters/06-residual/chapter.md
// swift run exercises check 6.3

import Autodiff
import Grading
import LinearAlgebra

/// Returns the predicted growth of the mean square of the gradient through
/// `depth` normalized residual blocks with this activation.
///
/// The weights are such that each branch has the mean square 1, and the input
/// of the first block is standard normal.
func normalizedGrowth(
  activation: ScalarFunction, depth: Int
) throws -> Double {
  throw Unsolved("6.3")
}
