import LinearAlgebra

// snippet.digamma
/// Returns ψ(x), the derivative of ln Γ(x), for a positive `x`.
///
/// `ψ(x) = ψ(x + 1) - 1/x` leads to a large argument, where the asymptotic
/// series holds; its first term left out is below 10⁻¹⁵ there.
public func digamma(_ x: Double) -> Double {
  var (x, sum) = (x, 0.0)
  while x < 16 {
    sum -= 1 / x
    x += 1
  }
  let y = 1 / (x * x)
  let series = y * (1.0 / 12 - y * (1.0 / 120 - y * (1.0 / 252 - y / 240)))
  return sum + log(x) - 1 / (2 * x) - series
}

/// Returns ψ′(x), the derivative of ``digamma(_:)``, for a positive `x`.
public func trigamma(_ x: Double) -> Double {
  var (x, sum) = (x, 0.0)
  while x < 16 {
    sum += 1 / (x * x)
    x += 1
  }
  let y = 1 / (x * x)
  let series = y * (1.0 / 6 - y * (1.0 / 30 - y * (1.0 / 42 - y / 30)))
  return sum + (1 + 1 / (2 * x) + series) / x
}
// snippet.end
