/// The exact decimal digits of a finite number.
///
/// Every double-precision number has a finite decimal expansion, of up to 767
/// significant digits. Rounding the exact digits, and not an approximation of
/// them, makes every printed number correctly rounded.
struct DecimalExpansion: Equatable {
  /// The significant digits, 0…9, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]

  /// The number of digits before the decimal point.
  ///
  /// The value is 0.d₁d₂d₃… × 10^`point`.
  private(set) var point: Int

  /// Creates the expansion of the magnitude of a finite number.
  init(_ number: Double) {
    digits = []
    point = 0
    guard number != 0, number.isFinite else { return }
    var significand = number.significandBitPattern
    // Subnormal numbers lack the implicit leading bit.
    var exponent = -1074
    if number.exponentBitPattern > 0 {
      significand |= 1 << 52
      exponent = Int(number.exponentBitPattern) - 1075
    }
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    exponent += zeros

    // With a negative exponent e, m · 2^e = m · 5^-e / 10^-e.
    var natural = Natural(significand)
    let shift = min(exponent, 0)
    if exponent >= 0 {
      natural.multiply(by: 2, times: exponent)
    } else {
      natural.multiply(by: 5, times: -exponent)
    }
    digits = natural.decimalDigits()
    point = digits.count + shift
    dropTrailingZeros()
  }

  /// Keeps the first `count` digits, rounding to nearest, ties to even.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let next = digits[count]
    let isTie = next == 5 && count == digits.count - 1
    let isOdd = count > 0 && !digits[count - 1].isMultiple(of: 2)
    let goesUp = isTie ? isOdd : next >= 5
    digits.removeSubrange(count...)
    if goesUp { increment() }
    dropTrailingZeros()
  }

  /// Keeps `decimals` digits after the decimal point.
  mutating func round(toDecimals decimals: Int) {
    round(toDigits: point + decimals)
  }

  private mutating func increment() {
    var i = digits.count
    while i > 0 {
      i -= 1
      if digits[i] < 9 {
        digits[i] += 1
        return
      }
      digits[i] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }
}

/// A natural number of any size, in limbs of 32 bits, the lowest first.
private struct Natural {
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
  }

  /// Multiplies by `base` to the power `times`; `base` is 2 or 5.
  mutating func multiply(by base: UInt32, times: Int) {
    // 2^13 and 5^13 are the largest common power that fit a limb.
    var power: UInt32 = 1
    for _ in 0..<13 { power *= base }
    for _ in 0..<(times / 13) { multiply(by: power) }
    for _ in 0..<(times % 13) { multiply(by: base) }
  }

  private mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for i in 0..<limbs.count {
      carry += UInt64(limbs[i]) * UInt64(factor)
      limbs[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// Returns the digits, the highest first.
  func decimalDigits() -> [UInt8] {
    var rest = limbs
    var reversed: [UInt8] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for i in (0..<rest.count).reversed() {
        let value = remainder << 32 | UInt64(rest[i])
        rest[i] = UInt32(value / 1_000_000_000)
        remainder = value % 1_000_000_000
      }
      while rest.last == 0 { rest.removeLast() }
      for _ in 0..<9 {
        reversed.append(UInt8(remainder % 10))
        remainder /= 10
      }
    }
    while reversed.last == 0 { reversed.removeLast() }
    reversed.reverse()
    return reversed
  }
}

extension DecimalExpansion {
  /// Returns a finite number to nine digits as a machine reads it: "-25e-1".
  static func exponential(_ number: Double) -> String {
    var expansion = DecimalExpansion(number)
    expansion.round(toDigits: 9)
    if expansion.digits.isEmpty { return "0" }
    let digits = String(
      decoding: expansion.digits.map { $0 + 0x30 }, as: UTF8.self)
    return (number < 0 ? "-" : "") + digits
      + "e\(expansion.point - expansion.digits.count)"
  }
}
