// The natural logarithm.
//
// Every positive x is 2ᵏ m with √½ ≤ m < √2, so ln x = k ln 2 + ln m. With
// f = m - 1 and s = f / (2 + f), which is at most 0.172,
//
//     ln m = ln (1 + s)/(1 - s) = 2 (s + s³/3 + s⁵/5 + …) = f - s (f - R)
//
// where R = 2 s²/3 + 2 s⁴/5 + …. The last form is the accurate one: f is
// exact, and all that is rounded is small beside it. (Tang, "Table-driven
// implementation of the logarithm function in IEEE floating-point arithmetic",
// 1990, gives the error analysis of such forms.)

// snippet.series
/// Returns ln(`u` + `tail`) for a positive `u` and a `tail` below its last
/// digit.
@inlinable @inline(__always)
func logarithm(_ u: Double, tail: Double) -> Double {
  // A subnormal number has no exponent of its own; it is given one.
  let isSubnormal = u < 0x1p-1022
  let bits = Int64(bitPattern: (isSubnormal ? u * 0x1p54 : u).bitPattern)
  // Counted from √½, the exponent is k, whatever m.
  let exponent = (bits &- 0x3FE6_A09E_667F_3BCD) &>> 52
  let m = Double(bitPattern: UInt64(bitPattern: bits &- exponent &<< 52))
  let k = Double(exponent) - (isSubnormal ? 54 : 0)

  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  // The first term left out is below 2⁻⁵⁹ of R.
  var r = z * (2 / 23) + 2 / 21
  r = r * z + 2 / 19
  r = r * z + 2 / 17
  r = r * z + 2 / 15
  r = r * z + 2 / 13
  r = r * z + 2 / 11
  r = r * z + 2 / 9
  r = r * z + 2 / 7
  r = r * z + 2 / 5
  r = r * z + 2 / 3
  r = r * z
  // s (f - R) = f²/2 - s (f²/2 + R), whose first term is known best.
  let half = f * f / 2
  let low = k * 0x1.ef35793c76730p-45 + tail / u
  return k * 0x1.62e42fefa3800p-1 - ((half - (s * (half + r) + low)) - f)
}
// snippet.end

// snippet.log
/// Returns the natural logarithm of *x*: −∞ at 0, NaN below.
@inlinable @inline(__always)
public func log(_ x: Double) -> Double {
  let y = logarithm(x, tail: 0)
  return x > 0 ? (x < .infinity ? y : x) : x == 0 ? -.infinity : .nan
}

/// Returns ln(1 + *x*), accurate also for small *x*.
@inlinable @inline(__always)
public func log1p(_ x: Double) -> Double {
  let u = 1 + x
  // Exactly what the sum has lost (Knuth's two-sum).
  let rounded = u - 1
  let y = logarithm(u, tail: (1 - (u - rounded)) + (x - rounded))
  let isOrdinary = u > 0 && u < .infinity && x != 0
  return isOrdinary ? y : x == -1 ? -.infinity : x < -1 ? .nan : x
}

/// Returns the natural logarithm of each element: −∞ at 0, NaN below.
public func log(_ x: Matrix) -> Matrix {
  var y = x
  for i in y.storage.indices { y.storage[i] = log(y.storage[i]) }
  return y
}

/// Returns ln(1 + *x*) for each element, accurate also for small *x*.
public func log1p(_ x: Matrix) -> Matrix {
  var y = x
  for i in y.storage.indices { y.storage[i] = log1p(y.storage[i]) }
  return y
}
// snippet.end
