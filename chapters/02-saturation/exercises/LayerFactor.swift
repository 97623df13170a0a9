// Exercise 2.1: The factor of a layer
//
// You have recorded the pre-activations of a wide sigmoid layer. The weights
// of the layer above have mean 0 and variance σ_w²/n. Compute the factor by
// which the size of the gradient (the root of its mean square) changes on its
// way down through this layer.
//
// Read “A theory of the factor” in chapters/02-saturation/chapter.md
// swift run exercises check 2.1

import Grading
import LinearAlgebra

/// Returns the factor by which a wide sigmoid layer multiplies the size of the
/// gradient on its way down.
///
/// The pre-activations of the layer are `preActivations`, and the weights of
/// the layer above have mean 0 and variance `weightScale`² / n.
func layerFactor(
  preActivations: [Double], weightScale: Double
) throws -> Double {
  throw Unsolved("2.1")
}
