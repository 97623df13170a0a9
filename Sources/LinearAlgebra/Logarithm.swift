/// Returns the natural logarithm of *x*.
public func log(_ x: Double) -> Double {
  guard x > 0, x < .infinity else {
    return x == 0 ? -.infinity : x < 0 ? .nan : x
  }
  var k = Double(x.exponent)
  var m = x.significand
  if m > 1.4142135623730951 {
    m /= 2
    k += 1
  }
  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  var r = 2.0 / 25
  for n in stride(from: 23.0, to: 1, by: -2) { r = r * z + 2 / n }
  r *= z
  let half = 0.5 * f * f
  return k * 0x1.62e42fee00000p-1
    - ((half - (s * (half + r) + k * 0x1.a39ef35793c76p-33)) - f)
}

/// Returns the natural logarithm of each element.
public func log(_ x: Matrix) -> Matrix { x.map { log($0) } }

/// Returns ln(1 + *x*).
public func log1p(_ x: Double) -> Double {
  let u = 1 + x
  guard u > 0, u < .infinity else { return log(u) }
  return log(u) + (x - (u - 1)) / u
}

/// Returns ln(1 + *x*) for each element.
public func log1p(_ x: Matrix) -> Matrix { x.map { log1p($0) } }
