// snippet.format
/// A binary format of floating-point numbers, known by the numbers that it has.
///
///     FloatingFormat.e5m2.rounded(0.3)  // 0.3125
public struct FloatingFormat: Hashable, Sendable {
  /// The name.
  public let name: String

  /// The number of bits of the significand that are stored.
  public let significandBits: Int

  /// The exponent of the least normal number.
  ///
  /// Those below are subnormal: they lie as close together as those above it,
  /// and no closer.
  public let leastExponent: Int

  /// The largest finite number.
  public let largest: Double

  /// What a number becomes that is too large: infinity or, in a format that has
  /// none, NaN.
  public let overflow: Double

  /// IEEE's half precision.
  public static let half = FloatingFormat(
    name: "Float16", significandBits: 10, leastExponent: -14, largest: 65504,
    overflow: .infinity)

  /// Float with 16 bits of its significand cut off (Google Brain).
  public static let bfloat16 = FloatingFormat(
    name: "bfloat16", significandBits: 7, leastExponent: -126,
    largest: 0x1.FEp127, overflow: .infinity)

  /// Float16 with eight bits of its significand cut off.
  public static let e5m2 = FloatingFormat(
    name: "FP8 E5M2", significandBits: 2, leastExponent: -14, largest: 57344,
    overflow: .infinity)

  /// Eight bits, among them no infinity: its exponent is used for numbers, but
  /// for one NaN of each sign (Micikevicius et al., 2022).
  public static let e4m3 = FloatingFormat(
    name: "FP8 E4M3", significandBits: 3, leastExponent: -6, largest: 448,
    overflow: .nan)
  // snippet.end

  // snippet.rounded
  /// The smallest positive number.
  public var smallest: Double { spacing(atExponent: leastExponent) }

  /// The distance between neighbours from 2 to the power of `exponent` on.
  private func spacing(atExponent exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent - significandBits, significand: 1)
  }

  /// Returns the number of the format that is nearest to `x`; of two that are as
  /// near, the one whose last bit is zero.
  public func rounded(_ x: Double) -> Double {
    if x == 0 || x.isNaN { return x }
    guard x.magnitude <= 2 * largest else {
      return x < 0 ? -overflow : overflow
    }
    let spacing = spacing(atExponent: max(Int(x.exponent), leastExponent))
    // Powers of two, so that only the rounding rounds.
    let y = (x / spacing).rounded(.toNearestOrEven) * spacing
    guard y.magnitude > largest else { return y }
    return y < 0 ? -overflow : overflow
  }
  // snippet.end
}
