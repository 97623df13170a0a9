// Exercise 3.4: The deadly rate
//
// A unit of the first layer has weights and a bias. You take one step of
// gradient descent on an example x. Return the least learning rate at which
// the step leaves the unit silent on a batch, so that any greater rate does so
// too: infinity if none does. You know the unit's pre-activations for the
// examples of the batch before the step (at least one is positive), the inner
// product of x with each of them (none is negative), and the gradient δ with
// respect to the unit's pre-activation for x.
//
// Read “Killed in training” in chapters/03-rectifiers/chapter.md
// swift run exercises check 3.4

import Grading

/// Returns the least learning rate at which one step of gradient descent on an
/// example x leaves a unit of the first layer silent on a batch: infinity if
/// there is none.
///
/// Before the step the unit has the given `preActivations`, one for each
/// example of the batch, at least one of them positive. `products` are the
/// inner products of x with these examples, none of them negative, and
/// `gradient` is that with respect to the unit's pre-activation for x.
func deadlyRate(
  preActivations: [Double], products: [Double], gradient: Double
) throws -> Double {
  throw Unsolved("3.4")
}
