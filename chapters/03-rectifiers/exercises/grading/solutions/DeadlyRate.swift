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
  // snippet.solution
  guard gradient > 0 else { return .infinity }
  var rate = 0.0
  for (z, product) in zip(preActivations, products) {
    rate = max(rate, z / (gradient * (product + 1)))
  }
  return rate
  // snippet.end
}
