// Exercise 4.3: How far does a gradient reach?
//
// Given the theory of a layer as the library's `MeanField`, return the number
// of layers over which the size of the gradient shrinks or grows by a given
// factor. It need not be whole. If the gradient keeps its size, it is
// infinite. With a factor of e³ it is the depth of the rule of this section.
//
// Read “How deep?” in chapters/04-initialization/chapter.md
// swift run exercises check 4.3

import Grading
import LinearAlgebra
import NeuralNetworks

/// Returns over how many layers the size of the gradient changes by `factor`, at
/// the fixed point of the variance.
///
/// The factor is above 1; whether the gradient shrinks or grows does not
/// matter. If it keeps its size, the number is infinite.
func gradientReach(factor: Double, of theory: MeanField) throws -> Double {
  throw Unsolved("4.3")
}
