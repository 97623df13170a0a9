// Exercise 4.1: Variances for a leaky rectifier
//
// A layer with n inputs and m outputs is followed by a leaky rectifier, which
// lets positive numbers pass and multiplies negative ones by a slope a. Return
// three variances for its weights: the one with which the layer keeps the mean
// square of the signal, the one with which it keeps that of the gradient, and
// Glorot's compromise between the two.
//
// Read “Up, down, and the weights between” in
// chapters/04-initialization/chapter.md
// swift run exercises check 4.1

import Grading
import LinearAlgebra
import NeuralNetworks

/// Returns the variances of the weights of a layer of leaky rectifiers: the one
/// that keeps the signal, the one that keeps the gradient, and the compromise.
///
/// The layer has `fanIn` inputs and `fanOut` outputs. What follows the weights is
/// max(z, 0) + slope · min(z, 0).
func keepingVariances(
  fanIn: Int, fanOut: Int, slope: Double
) throws -> (signal: Double, gradient: Double, compromise: Double) {
  throw Unsolved("4.1")
}
