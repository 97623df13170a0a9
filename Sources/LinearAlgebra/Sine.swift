/// Returns the sine of *x*.
public func sin(_ x: Double) -> Double {
  let (n, r) = reduced(x)
  return switch n & 3 {
  case 0: sineSeries(r)
  case 1: cosineSeries(r)
  case 2: -sineSeries(r)
  default: -cosineSeries(r)
  }
}

/// Returns the cosine of *x*.
public func cos(_ x: Double) -> Double {
  let (n, r) = reduced(x)
  return switch n & 3 {
  case 0: cosineSeries(r)
  case 1: -sineSeries(r)
  case 2: -cosineSeries(r)
  default: sineSeries(r)
  }
}

/// Returns the sine of each element.
public func sin(_ x: Matrix) -> Matrix { x.map { sin($0) } }

/// Returns the cosine of each element.
public func cos(_ x: Matrix) -> Matrix { x.map { cos($0) } }

private func reduced(_ x: Double) -> (Int, Double) {
  guard x.magnitude < 1e6 else { return (0, .nan) }
  let n = (x * 0x1.45f306dc9c883p-1).rounded(.toNearestOrEven)
  let r = (x - n * 0x1.921fb54400000p+0) - n * 0x1.0b4611a626331p-34
  return (Int(n), r)
}

private func sineSeries(_ x: Double) -> Double {
  var (sum, term, n) = (x, x, 2.0)
  while n < 20 {
    term *= -x * x / (n * (n + 1))
    sum += term
    n += 2
  }
  return sum
}

private func cosineSeries(_ x: Double) -> Double {
  var (sum, term, n) = (1.0, 1.0, 1.0)
  while n < 20 {
    term *= -x * x / (n * (n + 1))
    sum += term
    n += 2
  }
  return sum
}
