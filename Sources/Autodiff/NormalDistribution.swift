import LinearAlgebra

/// Returns the density of the standard normal distribution.
@inline(__always)
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

/// Returns the distribution function at each element, and the density there.
func normalDistributionAndDensity(
  _ x: Matrix
) -> (distribution: Matrix, density: Matrix) {
  let density = x.map { normalDensity($0) }
  // A thousand elements at a time stay in the cache.
  let strips = stride(from: 0, to: x.count, by: 1024).map { start in
    let strip = start..<min(start + 1024, x.count)
    return normalDistribution(
      row(x.elements[strip]), density: row(density.elements[strip]))
  }
  let distribution = Matrix(
    rows: x.rows, columns: x.columns, elements: strips.flatMap { $0.elements })
  return (distribution, density)
}

/// Returns the distribution function at the elements of a row, given the
/// density there.
private func normalDistribution(_ x: Matrix, density: Matrix) -> Matrix {
  // All series go on until the longest ends. What the others add by then is
  // less than half a unit in the last place of their sums.
  var term = x.map { $0.magnitude > 2 ? 0 : $0 }
  let squares = term * term
  var (sum, divisor) = (term, 3.0)
  let longest = term.elements.reduce(0) { max($0, $1.magnitude) }
  var bound = longest
  while bound > 0x1p-60 {
    bound *= longest * longest / divisor
    term.update(with: squares) { $0 * ($1 / divisor) }
    sum += term
    divisor += 2
  }
  var result = sum.combined(with: density) { 0.5 + $0 * $1 }

  let tails = x.elements.indices.filter { x.elements[$0].magnitude > 2 }
  let distances = row(tails.map { x.elements[$0].magnitude })
  var fractions = distances
  for k in (1...120).reversed() {
    fractions.update(with: distances) { inner, x in x + Double(k) / inner }
  }
  for (fraction, i) in zip(fractions.elements, tails) {
    let area = density.elements[i] / fraction
    result[0, i] = x.elements[i] > 0 ? 1 - area : area
  }
  return result
}

private func row(_ elements: some Collection<Double>) -> Matrix {
  Matrix(rows: 1, columns: elements.count, elements: Array(elements))
}
