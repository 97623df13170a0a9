import LinearAlgebra

/// Returns the least slope of the negative side, from 0 to 1, with which the
/// pre-activations of two independent inputs have at most the correlation
/// `correlation` in layer number `layer` of a wide network without biases.
///
/// In layer 1 the correlation is 0.
func slopeNeeded(layer: Int, correlation: Double) throws -> Double {
  // snippet.solution
  func reached(slope a: Double) -> Double {
    var c = 0.0
    for _ in 1..<layer {
      let magnitudes =
        2 / .pi * ((1 - c * c).squareRoot() + c * (.pi / 2 - acos(c)))
      c =
        ((1 + a) * (1 + a) * c + (1 - a) * (1 - a) * magnitudes)
        / (2 * (1 + a * a))
    }
    return c
  }
  if reached(slope: 0) <= correlation { return 0 }
  var (low, high) = (0.0, 1.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if reached(slope: middle) > correlation {
      low = middle
    } else {
      high = middle
    }
  }
  return high
  // snippet.end
}
