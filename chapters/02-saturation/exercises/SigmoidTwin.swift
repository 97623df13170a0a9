// Exercise 2.2: A twin in the middle
//
// Build the twin of one layer. In the middle of a network stands the tanh
// layer h⁺ = tanh(hW + b). Replace it by a sigmoid layer s⁺ = σ(sV + c), if
// the layer before it has been replaced already: its output is s = (1 + h)/2,
// and s⁺ must be (1 + h⁺)/2. Return V and c.
//
// Read “Does tanh fix it?” in chapters/02-saturation/chapter.md
// swift run exercises check 2.2

import Grading
import LinearAlgebra

/// Returns the weights and biases with which a sigmoid layer stands in for a
/// tanh layer between two others that are replaced in the same way.
///
/// The tanh layer computes `tanh(matmul(h, weights) + biases)` from the output
/// `h` of the layer before it. `biases` is a row.
func sigmoidTwin(
  weights: Matrix, biases: Matrix
) throws -> (weights: Matrix, biases: Matrix) {
  throw Unsolved("2.2")
}
