import LinearAlgebra

/// Returns the scale σ_w of the weights at which a wide tanh network keeps the
/// size of its gradient, if its biases have variance `biasVariance`.
func criticalScale(biasVariance: Double) throws -> Double {
  // snippet.solution
  // The scale that is critical if the pre-activations have variance q, and the
  // variance of the biases that makes q the fixed point.
  func scaleSquared(_ q: Double) -> Double {
    1
      / gaussianExpectation { z in
        let t = tanh(q.squareRoot() * z)
        return (1 - t * t) * (1 - t * t)
      }
  }
  func variance(_ q: Double) -> Double {
    q
      - scaleSquared(q)
      * gaussianExpectation { z in
        let t = tanh(q.squareRoot() * z)
        return t * t
      }
  }
  // It grows with q: bisection.
  var (low, high) = (0.0, 1.0)
  while variance(high) < biasVariance { high *= 2 }
  for _ in 0..<200 {
    let middle = (low + high) / 2
    if variance(middle) < biasVariance { low = middle } else { high = middle }
  }
  return scaleSquared(low).squareRoot()
  // snippet.end
}
