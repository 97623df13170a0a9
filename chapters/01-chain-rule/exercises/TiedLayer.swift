// Exercise 1.2: Weights used twice
//
// A layer reads its weights twice: T = tanh(HW), then Y = T Wᵀ. Each row of H
// is an example. From ∂ L/∂ Y find ∂ L/∂ H and ∂ L/∂ W by hand, without the
// tape. W need not be square.
//
// Read “The δ-recursion” in chapters/01-chain-rule/chapter.md
// swift run exercises check 1.2

import Grading
import LinearAlgebra

/// Returns the gradients of a loss with respect to the input H and the weights
/// W of the layer Y = tanh(HW)Wᵀ, from its gradient with respect to Y.
func tiedLayer(
  input: Matrix, weights: Matrix, outputGradient: Matrix
) throws -> (input: Matrix, weights: Matrix) {
  throw Unsolved("1.2")
}
