// Exercise 8.3: The largest stable rate, with clipping
//
// Without clipping, the largest stable learning rate for x⁴ depends on the
// start, and the start decides how long the descent takes. Clipped at c =
// `limit`, there is one that holds for every start. Return it, with a relative
// error below 1/100: at any smaller learning rate the descent converges from
// everywhere, at any larger one it does not converge from somewhere.
//
// Read “Why clipping can be fast” in chapters/08-clipping/chapter.md
// swift run exercises check 8.3

import Grading
import LinearAlgebra

/// Returns the learning rate up to which descent on x⁴, clipped at `limit`,
/// converges from every start.
func stableRate(limit: Double) throws -> Double {
  throw Unsolved("8.3")
}
