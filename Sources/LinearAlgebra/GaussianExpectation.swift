/// Returns the mean of `function(z)` over standard normal numbers *z*.
public func gaussianExpectation(_ function: (Double) -> Double) -> Double {
  // The trapezoidal rule.
  let step = 1.0 / 128
  var total = 0.0
  for i in -2048...2048 {
    let z = Double(i) * step
    total += function(z) * exp(-z * z / 2)
  }
  return total * step / (2 * Double.pi).squareRoot()
}
