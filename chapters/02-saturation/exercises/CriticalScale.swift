// Exercise 2.3 (hard): The critical scale, with biases
//
// Without biases the scale σ_w = 1 is critical for tanh. Biases of variance
// σ_b² move it, because they add to the variance of the pre-activations and so
// push units into saturation. Find the scale at which the gradient of a wide
// tanh network neither vanishes nor explodes, right to six digits. The
// library's `gaussianExpectation { z in … }` is the mean over standard normal
// numbers.
//
// Read “Does tanh fix it?” in chapters/02-saturation/chapter.md
// swift run exercises check 2.3

import Grading
import LinearAlgebra

/// Returns the scale σ_w of the weights at which a wide tanh network keeps the
/// size of its gradient, if its biases have variance `biasVariance`.
func criticalScale(biasVariance: Double) throws -> Double {
  throw Unsolved("2.3")
}
