// Exercise 2.4: The slope, to the last digit
//
// Write the slope of the sigmoid so that it is right to 13 digits for every
// input from −700 to 700, however small it is.
//
// Read “Where rounding finishes the job” in chapters/02-saturation/chapter.md
// swift run exercises check 2.4

import Grading
import LinearAlgebra

/// Returns the slope of the sigmoid at `x`.
func sigmoidSlope(at x: Double) throws -> Double {
  throw Unsolved("2.4")
}
