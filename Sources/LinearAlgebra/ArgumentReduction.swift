// Sine and cosine of large arguments.
//
// 10²² is a number with 53 bits, and it has a sine; but to find out where in
// the circle it lies takes π to as many digits as 10²² has, and then some. In
// x · 2/π only the two last bits of the whole part matter, and those after the
// point: digits of 2/π so high that they add multiples of 4 are left out, and
// digits so low that they cannot matter, too. What stays is a window of seven
// words (Payne and Hanek, "Radian reduction for trigonometric functions",
// 1983). The arithmetic is on whole numbers, hence exact.

extension ReducedAngle {
  // snippet.product
  /// Reduces an angle of any size from 2¹³ on; the rest of one that is infinite
  /// or NaN is NaN.
  @usableFromInline init(large x: Double) {
    guard x.magnitude < .infinity else {
      self.init(quarters: 0, r: .nan, tail: 0)
      return
    }
    // |x| = significand · 2^exponent.
    let exponent = Int(x.exponent) - 52
    let significand = x.significandBitPattern | 1 << 52
    let firstWord = max(0, exponent - 2) / 32

    // The product of the significand and seven words, the lowest word first.
    var product = [UInt64](repeating: 0, count: 12)
    for (shift, factor) in [significand & 0xFFFF_FFFF, significand >> 32]
      .enumerated()
    {
      var carry: UInt64 = 0
      for i in 0..<7 {
        let word = UInt64(twoOverPi[firstWord + 6 - i])
        let sum = factor * word + product[shift + i] + carry
        product[shift + i] = sum & 0xFFFF_FFFF
        carry = sum >> 32
      }
      product[shift + 7] = carry
    }
    // snippet.end

    // snippet.fraction
    // The point lies before so many bits of the product.
    let point = 32 * (firstWord + 7) - exponent
    /// Returns the 32 bits from `position` on.
    func bits(_ position: Int) -> UInt64 {
      let (word, bit) = (position / 32, UInt64(position % 32))
      let pair = product[word] | product[word + 1] << 32
      return pair >> bit & 0xFFFF_FFFF
    }
    // The 128 bits after the point, the first as a sign: beyond one half, the
    // next quarter turn is nearer.
    let first = Int32(truncatingIfNeeded: Int64(bits(point - 32)))
    let quarters = Int64(bits(point) & 3) + (first < 0 ? 1 : 0)
    var (fraction, tail) = sum(
      Double(first) * 0x1p-32, Double(bits(point - 64)) * 0x1p-64)
    let third = sum(fraction, Double(bits(point - 96)) * 0x1p-96)
    fraction = third.0
    tail += third.tail + Double(bits(point - 128)) * 0x1p-128

    // Times π/2, of which the first part has 26 bits; so has `high`: their
    // product is exact (Dekker, 1971).
    let high = Double(
      bitPattern: fraction.bitPattern & 0xFFFF_FFFF_F800_0000)
    let low = fraction - high
    let r = fraction * 0x1.921fb54442d18p+0
    var rTail = high * 0x1.921fb50000000p+0 - r
    rTail += low * 0x1.921fb50000000p+0
    rTail += high * 0x1.110b460000000p-26
    rTail += low * 0x1.110b460000000p-26
    rTail += fraction * 0x1.1a62633145c07p-54 + tail * 0x1.921fb54442d18p+0
    let isNegative = x < 0
    self.init(
      quarters: isNegative ? -quarters : quarters, r: isNegative ? -r : r,
      tail: isNegative ? -rTail : rTail)
  }
  // snippet.end
}

// snippet.digits
/// Returns *a* + *b* and what rounding takes from it.
private func sum(_ a: Double, _ b: Double) -> (Double, tail: Double) {
  let s = a + b
  let c = s - a
  return (s, (a - (s - c)) + (b - c))
}

/// The first 1,280 bits of 2/π after the point.
private let twoOverPi: [UInt32] = [
  0xA2F9_836E, 0x4E44_1529, 0xFC27_57D1, 0xF534_DDC0, 0xDB62_9599,
  0x3C43_9041, 0xFE51_63AB, 0xDEBB_C561, 0xB724_6E3A, 0x424D_D2E0,
  0x0649_2EEA, 0x09D1_921C, 0xFE1D_EB1C, 0xB129_A73E, 0xE882_35F5,
  0x2EBB_4484, 0xE99C_7026, 0xB45F_7E41, 0x3991_D639, 0x8353_39F4,
  0x9C84_5F8B, 0xBDF9_283B, 0x1FF8_97FF, 0xDE05_980F, 0xEF2F_118B,
  0x5A0A_6D1F, 0x6D36_7ECF, 0x27CB_09B7, 0x4F46_3F66, 0x9E5F_EA2D,
  0x7527_BAC7, 0xEBE5_F17B, 0x3D07_39F7, 0x8A52_92EA, 0x6BFB_5FB1,
  0x1F8D_5D08, 0x5603_3046, 0xFC7B_6BAB, 0xF0CF_BC20, 0x9AF4_361D,
]
// snippet.end
