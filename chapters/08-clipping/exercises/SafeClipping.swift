// Exercise 8.4 (hard): Clipping that survives everything
//
// Write clipping by the norm for a gradient whose elements may be anything a
// `Double` can be. If an element is infinite or not a number, return `nil`.
// Otherwise return the gradient, scaled down to the norm `limit` if its norm
// is greater, and as it is if not. The result is to be right to 14 digits,
// also where squares overflow or underflow, where `limit / norm` underflows,
// and where even the norm is greater than any `Double`.
//
// Read “Infinity” in chapters/08-clipping/chapter.md
// swift run exercises check 8.4

import Grading

/// Returns `gradient`, scaled down to the norm `limit` if it is longer; nil if
/// any of its elements is infinite or not a number.
func safeClipping(
  _ gradient: [Double], limit: Double
) throws -> [Double]? {
  throw Unsolved("8.4")
}
