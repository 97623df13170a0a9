// Powers.
//
// xʸ is e^(y ln x), but an error of one unit in the last digit of a logarithm
// of 700 is an error of a thousand in the power. So the logarithm is computed
// to some 64 bits, as the sum of two numbers. The tools are Knuth's two-sum
// and Dekker's product, which return with a result what rounding took from it
// (Dekker, "A floating-point technique for extending the available precision",
// 1971; Muller et al., "Handbook of Floating-Point Arithmetic", chapter 4).

// snippet.pair
/// A number as the sum of two: `tail` is smaller than the last digit of
/// `head`.
private struct Pair {
  var head: Double
  var tail: Double

  /// The sum of `a` and `b`, where |a| ≥ |b| or a = 0.
  static func sum(_ a: Double, _ b: Double) -> Pair {
    let s = a + b
    return Pair(head: s, tail: (a - s) + b)
  }

  /// The product of `a` and `b`, by way of halves whose products are exact but
  /// for that of the two lower ones, which may lose its last bit.
  static func product(_ a: Double, _ b: Double) -> Pair {
    func upperHalf(_ x: Double) -> Double {
      Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
    }
    let (aHigh, bHigh) = (upperHalf(a), upperHalf(b))
    let (aLow, bLow) = (a - aHigh, b - bHigh)
    let p = a * b
    let tail = ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return Pair(head: p, tail: tail)
  }
}
// snippet.end

// snippet.logarithm
/// Returns ln *x* for a positive, finite *x*, with the reduction and the series
/// of `log`: the first two terms as pairs, the rest as numbers.
private func logarithm(_ x: Double) -> Pair {
  let isSubnormal = x < 0x1p-1022
  let bits = Int64(bitPattern: (isSubnormal ? x * 0x1p54 : x).bitPattern)
  let exponent = (bits &- 0x3FE6_A09E_667F_3BCD) &>> 52
  let m = Double(bitPattern: UInt64(bitPattern: bits &- exponent &<< 52))
  let k = Double(exponent) - (isSubnormal ? 54 : 0)

  // s = f / (2 + f), to twice the digits.
  let f = m - 1
  let below = Pair.sum(m > 1 ? m : 1, m > 1 ? 1 : m)
  let s = f / below.head
  let back = Pair.product(s, below.head)
  let sTail =
    (((f - back.head) - back.tail) - s * below.tail) / below.head

  // z = s², and 2 s z / 3.
  var z = Pair.product(s, s)
  z.tail += 2 * s * sTail
  var cube = Pair.product(s, z.head)
  cube.tail += s * z.tail + sTail * z.head
  var third = Pair.product(cube.head, 0x1.5555555555555p-1)
  third.tail += cube.tail * (2 / 3) + cube.head * 0x1.5555555555555p-55

  let t = z.head
  var q = t * (2 / 25) + 2 / 23
  q = q * t + 2 / 21
  q = q * t + 2 / 19
  q = q * t + 2 / 17
  q = q * t + 2 / 15
  q = q * t + 2 / 13
  q = q * t + 2 / 11
  q = q * t + 2 / 9
  q = q * t + 2 / 7
  q = q * t + 2 / 5

  var sum = Pair.sum(k * 0x1.62e42fefa3800p-1, 2 * s)
  let tail =
    (cube.head * t * q + third.tail) + 2 * sTail + k * 0x1.ef35793c76730p-45
  let next = Pair.sum(sum.head, third.head)
  sum.tail += next.tail + tail
  return Pair.sum(next.head, sum.tail)
}
// snippet.end

// snippet.magnitude
/// Returns |*x*| to the power *y*, neither of them NaN.
private func magnitude(_ x: Double, _ y: Double) -> Double {
  guard x > 0, x < .infinity else {
    return (x == 0) == (y > 0) ? 0 : .infinity
  }
  guard x != 1 else { return 1 }
  // No x but 1 has a logarithm below 2⁻⁵³: beyond these, the result is 0 or ∞.
  let y = y > 0x1p64 ? 0x1p64 : y < -0x1p64 ? -0x1p64 : y
  let log = logarithm(x)
  var exponent = Pair.product(log.head, y)
  exponent.tail += log.tail * y
  if exponent.head > 710 { return .infinity }
  if exponent.head < -746 { return 0 }
  let e = ReducedExponential(exponent.head)
  // 1 + p as a pair; and the tail of the exponent multiplies it by 1 + tail.
  let whole = Pair.sum(1, e.p)
  let rest = whole.tail + e.tail + exponent.tail * whole.head
  return scaled(whole.head + rest, byPowerOfTwo: e.exponent)
}
// snippet.end

// snippet.pow
/// Returns *x* to the power *y*.
///
/// It is 1 whenever *x* is 1 or *y* is 0. A negative *x* has powers with whole
/// exponents only: the others are NaN.
public func pow(_ x: Double, _ y: Double) -> Double {
  if x == 1 || y == 0 { return 1 }
  if x.isNaN || y.isNaN { return .nan }
  let size = magnitude(x.magnitude, y)
  guard x.sign == .minus else { return size }
  let isWhole = y.rounded(.towardZero) == y
  if !isWhole && x < 0 && x > -.infinity { return .nan }
  // Numbers from 2⁵³ on are even, and so is ∞.
  let half = y / 2
  let isOdd =
    isWhole && y.magnitude < 0x1p53 && half.rounded(.towardZero) != half
  return isOdd ? -size : size
}

/// Returns each element to the power *y*.
public func pow(_ x: Matrix, _ y: Double) -> Matrix {
  var result = x
  for i in result.storage.indices {
    result.storage[i] = pow(result.storage[i], y)
  }
  return result
}
// snippet.end
