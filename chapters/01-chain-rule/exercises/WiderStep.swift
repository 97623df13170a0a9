// Exercise 1.3: Four points, a wider step
//
// The formula
//
//     f′(x) ≈ (8 f(x + h) − 8 f(x − h) − f(x + 2h) + f(x − 2h))/(12 h)
//
// differs from the derivative by f⁽⁵⁾(x) h⁴/30. Find the step at which its
// root mean square error is least. As in the text, each of the four values of
// f is off by a rounding error of its own, spread evenly over half the spacing
// to either side; x and h are exact.
//
// Read “Is it right? The limits of a gradient check” in
// chapters/01-chain-rule/chapter.md
// swift run exercises check 1.3

import Grading
import LinearAlgebra

/// Returns the step at which the difference formula with four points is most
/// accurate.
///
/// `spacing` is the spacing of neighbouring numbers near the values of f, and
/// `fifthDerivative` is that of f.
func widerStep(
  spacing: Double, fifthDerivative: Double
) throws -> Double {
  throw Unsolved("1.3")
}
