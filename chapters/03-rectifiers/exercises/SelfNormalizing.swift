// Exercise 3.2: A self-normalizing activation of your own
//
// Take any activation φ, shift it and scale it: ψ(z) = c (φ(z) − b). Find the
// shift b and the scale c > 0 with which ψ has mean 0 and variance 1 over
// standard normal numbers, and the price: the factor by which a wide layer of
// ψ, with weights of variance 1/n, multiplies the size of the gradient. The
// library's `gaussianExpectation { z in … }` is the mean over standard normal
// numbers, and `activation.derivative(at: z)` is φ′(z).
//
// Read “Two moments instead of one” in chapters/03-rectifiers/chapter.md
// swift run exercises check 3.2

import Autodiff
import Grading
import LinearAlgebra

/// Returns the `shift` and the `scale` with which `scale * (φ(z) - shift)` has
/// mean 0 and variance 1 over standard normal `z`, where `φ` is `activation`,
/// and the factor by which a wide layer of it, with weights of variance 1/n,
/// multiplies the size of the gradient.
func selfNormalizing(
  _ activation: ScalarFunction
) throws -> (shift: Double, scale: Double, gradientFactor: Double) {
  throw Unsolved("3.2")
}
