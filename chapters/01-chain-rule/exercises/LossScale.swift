// Exercise 1.5: Scale the loss
//
// Training in half precision multiplies the loss by a power of two, and
// divides the gradients by it when they have arrived. A gradient of size 1
// passes down through some layers, each of which multiplies it by a factor of
// at most 1. Find the least power of two, from 1 on, that makes the gradient
// arrive as a normal number of Float16, at least 2⁻¹⁴: smaller numbers have
// fewer digits. The scaled gradient starts at the top as a number of Float16,
// too, and the greatest is 65504. If that is not possible, return `nil`.
// Rounding on the way may be ignored.
//
// Read “Where a vanishing gradient ends” in chapters/01-chain-rule/chapter.md
// swift run exercises check 1.5

import Grading

/// Returns the least power of two by which to multiply the loss, so that a
/// gradient of size 1 at the top is still a normal number of Float16 after
/// `layers` factors of `factor`; `nil` if the gradient at the top would not be
/// a number of Float16 then.
func lossScale(factor: Double, layers: Int) throws -> Double? {
  throw Unsolved("1.5")
}
