// Exercise 3.3 (hard): How leaky must it be?
//
// A slope of 1/100 hardly keeps two inputs apart. Which slope does? Two inputs
// have correlation 0 in layer 1 of a wide network. Return the least slope a of
// the negative side, from 0 to 1, with which their correlation in layer
// `layer` is at most `correlation`, right to seven digits of the correlation.
// The library has `acos`; the arc sine of c is π/2 less the arc cosine.
//
// Read “How alike, after how many layers?” in
// chapters/03-rectifiers/chapter.md
// swift run exercises check 3.3

import Grading
import LinearAlgebra

/// Returns the least slope of the negative side, from 0 to 1, with which the
/// pre-activations of two independent inputs have at most the correlation
/// `correlation` in layer number `layer` of a wide network without biases.
///
/// In layer 1 the correlation is 0.
func slopeNeeded(layer: Int, correlation: Double) throws -> Double {
  throw Unsolved("3.3")
}
