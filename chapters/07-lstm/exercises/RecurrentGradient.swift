// Exercise 7.1: A loss at every step
//
// So far the loss read the last state alone. A network that predicts the next
// word is asked at every step. Return the gradient with respect to the
// recurrent weights U of a tanh layer whose states are all read: `states` are
// h₀ to h_T, and `reading` are the gradients with respect to h₁ to h_T of what
// the loss reads from each of them directly. It is to be right to nine digits.
//
// Read “Backpropagation through time” in chapters/07-lstm/chapter.md
// swift run exercises check 7.1

import Grading
import LinearAlgebra

/// Returns the gradient of the loss with respect to the recurrent weights `u`
/// of a tanh layer.
///
/// `states` are the states h₀, h₁, … h_T, one sequence a row; `reading` are the
/// gradients with respect to h₁, … h_T of what the loss reads from each of them
/// itself.
func recurrentGradient(
  states: [Matrix], reading: [Matrix], u: Matrix
) throws -> Matrix {
  throw Unsolved("7.1")
}
