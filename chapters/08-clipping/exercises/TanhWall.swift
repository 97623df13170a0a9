// Exercise 8.2: A wall for tanh
//
// The units of recurrent layers apply the activation last: hₜ = tanh(w hₜ₋₁ +
// b). Find the wall of such a unit. For a weight w and a state h₀ = `start`
// between −1 and 1, return the bias b for which the state never moves, and the
// derivative ∂ h_T/∂ b there after T = `steps` steps, right to ten digits.
//
// Read “The cliff” in chapters/08-clipping/chapter.md
// swift run exercises check 8.2

import Grading
import LinearAlgebra

/// Returns the bias for which the state of a tanh unit with this weight never
/// moves from `start`, and the derivative of its state with respect to the
/// bias, there and after that number of steps.
func tanhWall(
  weight: Double, start: Double, steps: Int
) throws -> (bias: Double, derivative: Double) {
  throw Unsolved("8.2")
}
