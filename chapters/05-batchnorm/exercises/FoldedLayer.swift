// Exercise 5.3: Fold it away
//
// In evaluation mode nothing in BatchNorm depends on the batch. So a linear
// layer hW without biases, followed by a BatchNorm, is a linear layer again,
// hV + c, and the BatchNorm can be left out when the network is put to use.
// Return V and the row c. The running variance is used as it is, with ε added.
//
// Read “Two modes” in chapters/05-batchnorm/chapter.md
// swift run exercises check 5.3

import Grading
import LinearAlgebra

/// Returns the weights and biases of the linear layer that computes what a
/// linear layer without biases and a BatchNorm compute in evaluation mode.
///
/// The linear layer has `weights`, one column per unit. The other matrices are
/// rows, with a number for each unit: `γ` is the `scale` and `β` the `shift`,
/// `mean` and `variance` are the running ones. BatchNorm adds `epsilon` to the
/// variance.
func foldedLayer(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) throws -> (weights: Matrix, biases: Matrix) {
  throw Unsolved("5.3")
}
