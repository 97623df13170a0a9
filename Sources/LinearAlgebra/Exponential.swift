// The exponential function and what follows from it without another series.
//
// Every x is n ln 2 + r with a whole n and |r| ≤ ln 2 / 2, so
//
//     eˣ = 2ⁿ eʳ = 2ⁿ (1 + p),   p = r + r²/2! + r³/3! + …
//
// Powers of two cost nothing: they are written straight into the exponent.
// The subtraction x - n ln 2 cancels most digits, so ln 2 comes in two parts
// (Cody and Waite, "Software Manual for the Elementary Functions", 1980): the
// first ends in eleven zero bits, so that n times it is exact.
//
// There is no branch and no fused operation here. The compiler turns a loop
// over such a function into one over vectors, and every machine computes the
// same bits.

// snippet.reduction
/// What is left of *eˣ* when the powers of two are taken out.
@usableFromInline
struct ReducedExponential {
  /// The nearest whole number to x / ln 2, plus 1.5 · 2⁵².
  @usableFromInline let shiftedExponent: Double
  /// *eʳ* − 1.
  @usableFromInline let p: Double
  /// The digits that `p` lost to rounding.
  @usableFromInline let tail: Double

  /// The exponent *n*, if it is not NaN.
  @inlinable @inline(__always) var exponent: Int64 {
    // Adding 1.5 · 2⁵² has rounded the number to a whole one, and has left it
    // in the lowest bits of the significand.
    Int64(bitPattern: shiftedExponent.bitPattern) &- 0x4338_0000_0000_0000
  }

  @inlinable @inline(__always) init(_ x: Double) {
    shiftedExponent = x * 0x1.71547652b82fep+0 + 0x1.8p52
    let n = shiftedExponent - 0x1.8p52
    let high = x - n * 0x1.62e42fefa3800p-1
    let low = n * 0x1.ef35793c76730p-45
    let r = high - low
    // Taylor's series. Where it ends, the next term is below 2⁻⁵⁷ of eʳ. Pairs
    // of terms do not wait for one another.
    let square = r * r
    let q0 = r * (1 / 6) + 1 / 2
    let q2 = r * (1 / 120) + 1 / 24
    let q4 = r * (1 / 5_040) + 1 / 720
    let q6 = r * (1 / 362_880) + 1 / 40_320
    let q8 = r * (1 / 39_916_800) + 1 / 3_628_800
    let q10 = r * (1 / 6_227_020_800) + 1 / 479_001_600
    let fourth = square * square
    let last = (q10 * square + q8) * fourth
    let q = (last + (q6 * square + q4)) * fourth + (q2 * square + q0)
    let rest = square * q + ((high - r) - low)
    p = r + rest
    tail = (r - p) + rest
  }
}
// snippet.end

// snippet.exp
/// Returns 2ⁿ for −1022 ≤ *n* ≤ 1023.
@inlinable @inline(__always)
func powerOfTwo(_ n: Int64) -> Double {
  Double(bitPattern: UInt64(bitPattern: (n &+ 1023) &<< 52))
}

/// Returns 2ⁿ `x`, rounded once, where 2ⁿ alone might not be representable.
@inlinable @inline(__always)
func scaled(_ x: Double, byPowerOfTwo n: Int64) -> Double {
  let half = n &>> 1
  return x * powerOfTwo(half) * powerOfTwo(n &- half)
}

/// Returns *eˣ*.
@inlinable @inline(__always)
public func exp(_ x: Double) -> Double {
  // Beyond these bounds the result is 0 or ∞. NaN is neither above nor below.
  let e = ReducedExponential(x > 710 ? 710 : x < -746 ? -746 : x)
  return scaled(1 + e.p, byPowerOfTwo: e.exponent)
}
// snippet.end

// snippet.expm1
/// Returns *eˣ* − 1, accurate also where *eˣ* is close to 1.
///
/// It is 2ⁿ (1 − 2⁻ⁿ + p), and for small *x* it is p.
@inlinable @inline(__always)
public func expm1(_ x: Double) -> Double {
  let e = ReducedExponential(x > 710 ? 710 : x < -40 ? -40 : x)
  let n = e.exponent
  let whole = 1 - powerOfTwo(0 &- (n < 1000 ? n : 1000))
  let sum = whole + e.p
  let y = sum + (((whole - sum) + e.p) + e.tail)
  return x == 0 ? x : scaled(y, byPowerOfTwo: n)
}
// snippet.end

// snippet.tanh
/// Returns the hyperbolic tangent of *x*.
@inlinable @inline(__always)
public func tanh(_ x: Double) -> Double { tanhAndSlope(x).value }

/// Returns the hyperbolic tangent of *x* and its slope, 4 σ(2*x*) σ(−2*x*).
///
/// With e²ˣ = 2ⁿ (1 + p) and u = 2⁻ⁿ, they are ((1 − u) + p) / ((1 + u) + p) and
/// 4u (1 + p) / ((1 + u) + p)².
@inlinable @inline(__always)
package func tanhAndSlope(_ x: Double) -> (value: Double, slope: Double) {
  // From 22 on, the result rounds to 1; from 400 on, the slope to 0.
  let e = ReducedExponential(2 * (x.magnitude > 400 ? 400 : x.magnitude))
  let n = e.exponent
  let u = scaled(1, byPowerOfTwo: 0 &- n)
  let (less, more) = (1 - u, 1 + u)
  let above = less + e.p
  let below = more + e.p
  // What the sums have lost is worth a digit of the quotient. (1 − u is exact
  // up to n = 53. Beyond, the result is 1 or the number before it, and off by
  // one unit at most.)
  let aboveTail = ((less - above) + e.p) + e.tail
  let belowTail = ((more - below) + e.p) + e.tail + ((1 - more) + u)
  let y = above / below
  let inverse = 1 / below
  // above − y below, by way of halves whose products are exact but for the
  // last one, which is the smallest (Dekker).
  let (yHigh, belowHigh) = (upperHalf(y), upperHalf(below))
  let (yLow, belowLow) = (y - yHigh, below - belowHigh)
  let remainder =
    (((above - yHigh * belowHigh) - yHigh * belowLow) - yLow * belowHigh)
    - yLow * belowLow
  let correction = (remainder + (aboveTail - y * belowTail)) * inverse
  let slope = scaled(
    4 * (1 + e.p) * inverse * inverse, byPowerOfTwo: 0 &- n)
  return (Double(signOf: x, magnitudeOf: y + correction), slope)
}

/// Returns the first 26 of the 53 bits of `x`.
@inlinable @inline(__always)
func upperHalf(_ x: Double) -> Double {
  Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
}
// snippet.end

// snippet.sigmoid
/// Returns the logistic function σ(*x*) = 1 / (1 + *e*⁻ˣ).
@inlinable @inline(__always)
public func sigmoid(_ x: Double) -> Double { sigmoidAndSlope(x).value }

/// Returns the logistic function and its slope, σ(*x*) σ(−*x*).
///
/// For negative *x* it is *eˣ* / (1 + *eˣ*), which neither overflows nor loses
/// digits.
@inlinable @inline(__always)
package func sigmoidAndSlope(_ x: Double) -> (value: Double, slope: Double) {
  // t = e^−|x|, which is at most 1, and what 1 + t lost to rounding.
  let e = ReducedExponential(x.magnitude > 746 ? -746 : -x.magnitude)
  let whole = 1 + e.p
  let t = scaled(whole, byPowerOfTwo: e.exponent)
  let tTail = scaled(((1 - whole) + e.p) + e.tail, byPowerOfTwo: e.exponent)
  let below = 1 + t
  let belowTail = ((1 - below) + t) + tTail
  let isNegative = x < 0
  let y = (isNegative ? t : 1) / below
  let inverse = isNegative ? 1 - y : y  // 1 / (1 + t)
  let value = y + ((isNegative ? tTail : 0) - y * belowTail) * inverse
  return (value, t * inverse * inverse)
}
// snippet.end

// snippet.matrix
/// Returns *eˣ* for each element.
public func exp(_ x: Matrix) -> Matrix {
  var y = Matrix(uninitializedRows: x.rows, columns: x.columns)
  for i in x.storage.indices { y.storage[i] = exp(x.storage[i]) }
  return y
}

/// Returns *eˣ* − 1 for each element, accurate also where *eˣ* is close to 1.
public func expm1(_ x: Matrix) -> Matrix {
  var y = Matrix(uninitializedRows: x.rows, columns: x.columns)
  for i in x.storage.indices { y.storage[i] = expm1(x.storage[i]) }
  return y
}

/// Returns the hyperbolic tangent of each element.
public func tanh(_ x: Matrix) -> Matrix {
  var y = Matrix(uninitializedRows: x.rows, columns: x.columns)
  for i in x.storage.indices { y.storage[i] = tanh(x.storage[i]) }
  return y
}

/// Returns σ(*x*) = 1 / (1 + *e*⁻ˣ) for each element.
public func sigmoid(_ x: Matrix) -> Matrix {
  var y = Matrix(uninitializedRows: x.rows, columns: x.columns)
  for i in x.storage.indices { y.storage[i] = sigmoid(x.storage[i]) }
  return y
}
// snippet.end

// snippet.slopes
/// Returns the hyperbolic tangent of each element, and the slopes there.
package func tanhAndSlopes(
  _ x: Matrix
) -> (values: Matrix, slopes: Matrix) {
  var y = Matrix(uninitializedRows: x.rows, columns: x.columns)
  var slopes = Matrix(uninitializedRows: x.rows, columns: x.columns)
  for i in x.storage.indices {
    (y.storage[i], slopes.storage[i]) = tanhAndSlope(x.storage[i])
  }
  return (y, slopes)
}

/// Returns σ(*x*) for each element, and the slopes there.
package func sigmoidAndSlopes(
  _ x: Matrix
) -> (values: Matrix, slopes: Matrix) {
  var y = Matrix(uninitializedRows: x.rows, columns: x.columns)
  var slopes = Matrix(uninitializedRows: x.rows, columns: x.columns)
  for i in x.storage.indices {
    (y.storage[i], slopes.storage[i]) = sigmoidAndSlope(x.storage[i])
  }
  return (y, slopes)
}
// snippet.end
