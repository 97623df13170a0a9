// Sine and cosine.
//
// Every x is n π/2 + r with a whole n and |r| ≤ π/4, and the sine of x is
// ± sin r or ± cos r, by n mod 4. As in the exponential function, π/2 comes in
// parts, of which n times the first two is exact; here there are three, and r
// keeps a tail, because x may lie so close to a multiple of π/2 that all its
// digits cancel (Cody and Waite, 1980). Beyond 8,192 π/2, where n gets too
// long for that, see ArgumentReduction.swift.

// snippet.moderate
/// What is left of an angle when quarter turns are taken out.
@usableFromInline
struct ReducedAngle {
  /// The number of quarter turns, of which the last two bits matter.
  @usableFromInline let quarters: Int64
  /// The rest, between −π/4 and π/4.
  @usableFromInline let r: Double
  /// The digits that `r` lost to rounding.
  @usableFromInline let tail: Double

  @inlinable init(quarters: Int64, r: Double, tail: Double) {
    self.quarters = quarters
    self.r = r
    self.tail = tail
  }

  /// Reduces an angle of less than 8,192 quarter turns.
  @inlinable @inline(__always) init(moderate x: Double) {
    let shifted = x * 0x1.45f306dc9c883p-1 + 0x1.8p52
    let n = shifted - 0x1.8p52
    let first = x - n * 0x1.921fb54442000p+0
    let (second, secondTail) = difference(first, n * 0x1.a308d31318000p-41)
    let (r, tail) = difference(second, n * 0x1.8a2e03707344ap-81)
    self.init(
      quarters: Int64(bitPattern: shifted.bitPattern), r: r,
      tail: tail + secondTail)
  }
  // snippet.end

  // snippet.series
  /// The sine of the rest, by Taylor's series.
  @inlinable @inline(__always) var sine: Double {
    let z = r * r
    var q = z * (1 / 355_687_428_096_000) - 1 / 1_307_674_368_000
    q = q * z + 1 / 6_227_020_800
    q = q * z - 1 / 39_916_800
    q = q * z + 1 / 362_880
    q = q * z - 1 / 5_040
    q = q * z + 1 / 120
    q = q * z - 1 / 6
    // The slope at r times the tail is what the tail adds.
    return r + (r * z * q + tail * (1 - z / 2))
  }

  /// The cosine of the rest, by Taylor's series.
  @inlinable @inline(__always) var cosine: Double {
    let z = r * r
    var q = 1 / 20_922_789_888_000 - z * (1 / 6_402_373_705_728_000)
    q = q * z - 1 / 87_178_291_200
    q = q * z + 1 / 479_001_600
    q = q * z - 1 / 3_628_800
    q = q * z + 1 / 40_320
    q = q * z - 1 / 720
    q = q * z + 1 / 24
    let first = 1 - z / 2
    return first + (((1 - first) - z / 2) + (z * z * q - r * tail))
  }
  // snippet.end

  // snippet.turned
  /// The sine of the angle that is `turn` quarters further.
  @inlinable @inline(__always) func sine(turnedBy turn: Int64) -> Double {
    let n = quarters &+ turn
    let y = n & 1 == 0 ? sine : cosine
    return n & 2 == 0 ? y : -y
  }
  // snippet.end
}

// snippet.difference
/// Returns *a* − *b* and what rounding takes from it (Knuth's two-sum).
@inlinable @inline(__always)
func difference(_ a: Double, _ b: Double) -> (Double, tail: Double) {
  let d = a - b
  let c = d - a
  return (d, (a - (d - c)) - (b + c))
}
// snippet.end

// snippet.sine
/// Returns the sine of *x*.
@inlinable
public func sin(_ x: Double) -> Double {
  guard x.magnitude < 12_867 else {
    return ReducedAngle(large: x).sine(turnedBy: 0)
  }
  return x == 0 ? x : ReducedAngle(moderate: x).sine(turnedBy: 0)
}

/// Returns the cosine of *x*.
@inlinable
public func cos(_ x: Double) -> Double {
  guard x.magnitude < 12_867 else {
    return ReducedAngle(large: x).sine(turnedBy: 1)
  }
  return ReducedAngle(moderate: x).sine(turnedBy: 1)
}
// snippet.end

// snippet.matrix
/// Returns the sine of each element.
public func sin(_ x: Matrix) -> Matrix {
  guard x.storage.allSatisfy({ $0.magnitude < 12_867 }) else {
    return x.map { sin($0) }
  }
  var y = x
  for i in y.storage.indices {
    let angle = y.storage[i]
    let sine = ReducedAngle(moderate: angle).sine(turnedBy: 0)
    y.storage[i] = angle == 0 ? angle : sine
  }
  return y
}

/// Returns the cosine of each element.
public func cos(_ x: Matrix) -> Matrix {
  guard x.storage.allSatisfy({ $0.magnitude < 12_867 }) else {
    return x.map { cos($0) }
  }
  var y = x
  for i in y.storage.indices {
    y.storage[i] = ReducedAngle(moderate: y.storage[i]).sine(turnedBy: 1)
  }
  return y
}
// snippet.end
