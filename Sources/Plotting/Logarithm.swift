/// The logarithms and powers that axes need: no C library is at hand in the
/// browser, and this module stands on nothing.

/// Returns the logarithm to base 10 of a positive number.
///
/// From ln m = 2 artanh((m - 1) / (m + 1)) for the significand m; exact to a
/// few units in the last place, far below what a picture shows.
func log10(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x.isFinite else { return .infinity }
  var m = x.significand
  var exponent = Double(x.exponent)
  if m > 1.4142135623730951 {
    m /= 2
    exponent += 1
  }
  let s = (m - 1) / (m + 1)
  let square = s * s
  var series = 0.0
  var n = 23.0
  while n > 0 {
    series = series * square + 1 / n
    n -= 2
  }
  let ln10 = 2.302585092994046
  let ln2 = 0.6931471805599453
  return (exponent * ln2 + 2 * s * series) / ln10
}

/// Returns 10 to the power of an integer.
func power(ofTen exponent: Int) -> Double {
  var result = 1.0
  var base = 10.0
  var n = min(exponent.magnitude, 308)
  while n > 0 {
    if !n.isMultiple(of: 2) { result *= base }
    n /= 2
    if n > 0 { base *= base }
  }
  guard exponent < 0 else { return exponent > 308 ? .infinity : result }
  // Below 10^-308 the reciprocal would need a divisor beyond the range.
  let rest = -exponent - 308
  return rest > 0 ? power(ofTen: -308) / power(ofTen: rest) : 1 / result
}

/// Returns 10 to the power of any number.
func power(ofTen exponent: Double) -> Double {
  guard exponent > -400, exponent < 400 else {
    return exponent < 0 ? 0 : .infinity
  }
  let whole = exponent.rounded(.toNearestOrEven)
  // e^t for |t| ≤ 1.16, by the series of e^(t/4), squared twice.
  let t = (exponent - whole) * 2.302585092994046 / 4
  var series = 1.0
  var n = 14.0
  while n > 0 {
    series = series * t / n + 1
    n -= 1
  }
  let fourth = series * series
  return fourth * fourth * power(ofTen: Int(whole))
}
