// Exercise 4.4: Unit variance, layer by layer
//
// Write LSUV for a tanh network without biases. Given its matrices of weights,
// first to last, and a batch of inputs, return the matrices rescaled so that
// the pre-activations of every layer have variance 1 on this batch: over all
// units and examples together, about their common mean.
//
// Read “Weights fitted to the data” in chapters/04-initialization/chapter.md
// swift run exercises check 4.4

import Grading
import LinearAlgebra

/// Returns the weights of a tanh network without biases, rescaled so that the
/// pre-activations of each layer have variance 1 on `inputs`.
///
/// The variance of a layer is that of all its pre-activations together, over
/// units and examples.
func unitVariance(weights: [Matrix], inputs: Matrix) throws -> [Matrix] {
  throw Unsolved("4.4")
}
