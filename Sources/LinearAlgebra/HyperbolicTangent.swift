/// Returns tanh *x*.
public func tanh(_ x: Double) -> Double {
  let t = expm1(2 * min(x.magnitude, 22))
  let y = x.isNaN ? x : t / (t + 2)
  return Double(signOf: x, magnitudeOf: y)
}

/// Returns tanh *x* for each element.
public func tanh(_ x: Matrix) -> Matrix { x.map { tanh($0) } }

/// Returns *eˣ* − 1.
public func expm1(_ x: Double) -> Double {
  if x.magnitude > 0.35 { return exp(x) - 1 }
  var (sum, term, n) = (x, x, 2.0)
  while n < 20 {
    term *= x / n
    sum += term
    n += 1
  }
  return sum
}

/// Returns *eˣ* − 1 for each element.
public func expm1(_ x: Matrix) -> Matrix { x.map { expm1($0) } }
