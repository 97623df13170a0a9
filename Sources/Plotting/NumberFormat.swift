/// A way to write a number.
///
///     NumberFormat.fixed(2).text(0.125)              // 0.12
///     NumberFormat.significant(3).text(0.0066480567)  // 0.00665
///     NumberFormat.scientific(2).text(5.9e-19)        // 5.9×10⁻¹⁹
///     NumberFormat.percent(1).text(0.9444)            // 94.4 %
///
/// The last digit is correctly rounded: of two numbers equally near, it is the
/// even one, as in C's `printf`. Negative numbers have a true minus sign.
public enum NumberFormat: Hashable, Sendable {
  /// A number of digits after the decimal point.
  case fixed(Int)
  /// A number of significant digits.
  ///
  /// Below 0.0001, and from 10,000 on where the digits end before the decimal
  /// point, the number is written with a power of ten.
  case significant(Int)
  /// A number of significant digits, times a power of ten.
  case scientific(Int)
  /// A share of one, in per cent, with that many decimals.
  case percent(Int)
  /// The nearest integer, with commas between groups of three digits.
  case integer
  /// As few digits as tell the number from its neighbours on a chart.
  case short

  /// Returns `number` as text.
  public func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    let sign = number.sign == .minus ? "−" : ""
    if number.isInfinite { return sign + "∞" }
    let magnitude = number.magnitude
    let text =
      switch self {
      case .fixed(let decimals):
        Self.fixedText(magnitude, decimals: max(0, decimals))
      case .significant(let count):
        Self.significantText(magnitude, count: max(1, count))
      case .scientific(let count):
        Self.scientificText(magnitude, count: max(1, count))
      case .percent(let decimals):
        Self.percentText(magnitude, decimals: max(0, decimals))
      case .integer:
        Self.grouped(Self.fixedText(magnitude, decimals: 0))
      case .short:
        Self.shortText(magnitude)
      }
    // A number that rounds to zero has no sign.
    return text.utf8.contains { 0x31...0x39 ~= $0 } ? sign + text : text
  }

  static func fixedText(_ magnitude: Double, decimals: Int) -> String {
    var expansion = DecimalExpansion(magnitude)
    expansion.round(toDecimals: decimals)
    return positional(expansion, decimals: decimals)
  }

  static func percentText(_ magnitude: Double, decimals: Int) -> String {
    // Shifting the point is exact; multiplying by 100 would not be.
    var expansion = DecimalExpansion(magnitude)
    expansion.round(toDecimals: decimals + 2)
    return positional(expansion, decimals: decimals, shift: 2) + " %"
  }

  static func significantText(_ magnitude: Double, count: Int) -> String {
    var expansion = DecimalExpansion(magnitude)
    expansion.round(toDigits: count)
    guard !expansion.digits.isEmpty else { return "0" }
    let decimals = count - expansion.point
    guard expansion.point > -4, decimals >= 0 || expansion.point <= 4 else {
      return scientificText(magnitude, count: count)
    }
    return positional(expansion, decimals: max(0, decimals))
  }

  static func scientificText(_ magnitude: Double, count: Int) -> String {
    var expansion = DecimalExpansion(magnitude)
    expansion.round(toDigits: count)
    guard !expansion.digits.isEmpty else { return "0" }
    let mantissa = positional(
      expansion, decimals: count - 1, shift: 1 - expansion.point)
    return mantissa + "×" + power(expansion.point - 1)
  }

  static func shortText(_ magnitude: Double, digits: Int = 6) -> String {
    var expansion = DecimalExpansion(magnitude)
    expansion.round(toDigits: digits)
    let count = expansion.digits.count
    guard count > 0 else { return "0" }
    if expansion.point <= -3 || expansion.point > 6 {
      return expansion.digits == [1]
        ? power(expansion.point - 1) : scientificText(magnitude, count: count)
    }
    return positional(expansion, decimals: max(0, count - expansion.point))
  }

  /// Returns ten to the power `exponent`, as in "10⁻⁵".
  static func power(_ exponent: Int) -> String {
    "10" + superscript(exponent)
  }

  /// Returns an integer in superscript, as in "⁻⁵".
  public static func superscript(_ value: Int) -> String {
    let digits: [StaticString] = [
      "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",
    ]
    var text = value < 0 ? "⁻" : ""
    for byte in "\(value.magnitude)".utf8 {
      text += "\(digits[Int(byte - 0x30)])"
    }
    return text
  }

  /// Writes rounded digits around a decimal point.
  private static func positional(
    _ expansion: DecimalExpansion, decimals: Int, shift: Int = 0
  ) -> String {
    let digits = expansion.digits
    let point = digits.isEmpty ? 0 : expansion.point + shift
    var bytes: [UInt8] = []
    // Place n is the digit that counts 10^n.
    var place = max(point - 1, 0)
    while place >= -decimals {
      if place == -1 { bytes.append(0x2E) }
      let i = point - 1 - place
      bytes.append(0x30 + (digits.indices.contains(i) ? digits[i] : 0))
      place -= 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func grouped(_ integer: String) -> String {
    let digits = Array(integer.utf8)
    var bytes: [UInt8] = []
    for i in 0..<digits.count {
      if i > 0, (digits.count - i).isMultiple(of: 3) { bytes.append(0x2C) }
      bytes.append(digits[i])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
