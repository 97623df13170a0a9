import LinearAlgebra

/// Returns the density of the standard normal distribution.
func normalDensity(_ x: Double) -> Double {
  0.3989422804014327 * exp(-0.5 * x * x)
}

/// Returns the distribution function of the standard normal distribution, the
/// integral of its density `φ` up to `x`.
///
/// In the middle it is the sum of `½ + φ(x) (x + x³/3 + x⁵/(3·5) + …)`. In the
/// tails, where that difference would keep no digit, it is the continued
/// fraction `φ(x) / (-x + 1/(-x + 2/(-x + 3/(-x + …))))` for `x < 0` and its
/// mirror image for `x > 0` (Marsaglia, 2004).
public func normalDistribution(_ x: Double) -> Double {
  if x > 2 { return 1 - normalDistribution(-x) }
  if x < -2 {
    // At -2, 120 levels give all digits.
    let fraction = (1...120).reversed().reduce(-x) { inner, k in
      -x + Double(k) / inner
    }
    return normalDensity(x) / fraction
  }
  var (term, sum, divisor) = (x, x, 3.0)
  while term.magnitude > 0x1p-60 {
    term *= x * x / divisor
    sum += term
    divisor += 2
  }
  return 0.5 + sum * normalDensity(x)
}
