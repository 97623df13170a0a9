/// Returns *eˣ*.
public func exp(_ x: Double) -> Double {
  // Beyond these the result is 0 or ∞; a NaN passes both comparisons.
  let x = x > 710 ? 710 : x < -746 ? -746 : x
  let shifted = x * 0x1.71547652b82fep+0 + 0x1.8p52
  let n = shifted - 0x1.8p52
  let high = x - n * 0x1.62e42fee00000p-1
  let low = n * 0x1.a39ef35793c76p-33
  let r = high - low
  var q = 1.0 / 6_227_020_800
  q = q * r + 1.0 / 479_001_600
  q = q * r + 1.0 / 39_916_800
  q = q * r + 1.0 / 3_628_800
  q = q * r + 1.0 / 362_880
  q = q * r + 1.0 / 40_320
  q = q * r + 1.0 / 5_040
  q = q * r + 1.0 / 720
  q = q * r + 1.0 / 120
  q = q * r + 1.0 / 24
  q = q * r + 1.0 / 6
  q = q * r + 0.5
  let p = 1 + (r + (((high - r) - low) + r * r * q))
  // In two steps, for n may be −1075 or 1024.
  let exponent = Int64(bitPattern: shifted.bitPattern) &- 0x4338 << 48
  let half = exponent >> 1
  return p * powerOfTwo(half) * powerOfTwo(exponent &- half)
}

@inline(__always)
private func powerOfTwo(_ n: Int64) -> Double {
  Double(bitPattern: UInt64(bitPattern: (n &+ 1023) << 52))
}

/// Returns *eˣ* for each element.
public func exp(_ x: Matrix) -> Matrix { x.map { exp($0) } }
