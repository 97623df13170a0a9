// Exercise 3.1: Two slopes
//
// An activation multiplies negative pre-activations by one number and positive
// ones by another; neither need be 1. Return the variance of the weights with
// which a wide layer of `fanIn` inputs keeps the mean square of its
// pre-activations. There are no biases.
//
// Read “Half the square” in chapters/03-rectifiers/chapter.md
// swift run exercises check 3.1

import Grading

/// Returns the variance of the weights with which a layer of `fanIn` inputs
/// keeps the mean square of its pre-activations.
///
/// The activation multiplies negative numbers by `negative` and positive ones
/// by `positive`.
func twoSlopes(
  fanIn: Int, negative: Double, positive: Double
) throws -> Double {
  throw Unsolved("3.1")
}
