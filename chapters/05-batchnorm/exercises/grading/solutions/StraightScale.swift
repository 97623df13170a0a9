import LinearAlgebra

/// Returns the scale `γ` with which the gradient in the first of `depth` wide
/// layers tanh(γ u) is `growth` times as large as that in the last.
///
/// The size of a gradient is the root of its mean square. `depth` is at least
/// 2, and `growth` is greater than 1.
func straightScale(depth: Int, growth: Double) throws -> Double {
  // snippet.solution
  // The factor of the mean square, and the one that is allowed.
  func factor(_ scale: Double) -> Double {
    let slopes = gaussianExpectation { z in
      let t = tanh(scale * z)
      return scale * scale * (1 - t * t) * (1 - t * t)
    }
    // The mean of tanh is 0.
    let variance = gaussianExpectation { z in
      let t = tanh(scale * z)
      return t * t
    }
    return slopes / variance
  }
  let allowed = pow(growth, 2 / Double(depth - 1))
  var (low, high) = (0.0, 1.0)
  while factor(high) < allowed { high *= 2 }
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if factor(middle) < allowed { low = middle } else { high = middle }
  }
  return high
  // snippet.end
}
