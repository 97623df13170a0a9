import LinearAlgebra

/// Returns the density of the standard normal distribution.
func normalDensity(_ x: Double) -> Double {
  0.3989422804014327 * exp(-0.5 * x * x)
}

/// Returns the distribution function of the standard normal distribution, the
/// integral of its density up to `x`.
///
/// Up to `|x| = 4`, `½ + φ(x) (x + x³/3 + x⁵/(3·5) + …)`, summed until it no
/// longer changes; beyond, a continued fraction of the tail, `φ(x) / (x + 1/(x
/// + 2/(x + 3/(x + …))))`, whose digits are not lost by subtraction
/// (Marsaglia, 2004).
func normalDistribution(_ x: Double) -> Double {
  if x > 4 { return 1 - normalDistribution(-x) }
  if x < -4 {
    let fraction = (1...24).reversed().reduce(-x) { tail, k in
      -x + Double(k) / tail
    }
    return normalDensity(x) / fraction
  }
  var (term, sum, k) = (x, x, 3.0)
  while sum + term != sum || k == 3 {
    term *= x * x / k
    sum += term
    k += 2
    if term == 0 { break }
  }
  return 0.5 + sum * normalDensity(x)
}
