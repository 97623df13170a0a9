import Foundation
import LinearAlgebra
import Testing

@testable import Plotting

@Suite struct NumberFormatTests {
  @Test(
    "A number is written as its format says",
    arguments: [
      (NumberFormat.fixed(2), 0.125, "0.12"),
      (.fixed(0), 0.5, "0"), (.fixed(0), 1.5, "2"),
      (.fixed(3), -0.0001, "0.000"), (.fixed(1), 99.96, "100.0"),
      (.fixed(2), -1234.5, "−1234.50"), (.fixed(2), 0, "0.00"),
      (.significant(3), 0.0066480567, "0.00665"), (.significant(3), 0, "0"),
      (.significant(3), 1234, "1230"), (.significant(2), 1e-7, "1.0×10⁻⁷"),
      (.significant(2), 99.96, "100"), (.significant(2), 5e9, "5.0×10⁹"),
      (.significant(4), 0.25, "0.2500"), (.significant(2), 0.0001, "0.00010"),
      (.significant(2), 0.0000999, "0.00010"),
      (.scientific(2), 5.9e-19, "5.9×10⁻¹⁹"),
      (.scientific(1), 2e300, "2×10³⁰⁰"), (.scientific(2), 9.96, "1.0×10¹"),
      (.scientific(3), -0.25, "−2.50×10⁻¹"),
      (.percent(1), 0.9444, "94.4 %"), (.percent(0), 0.005, "1 %"),
      (.percent(0), 1, "100 %"),
      (.integer, 137085, "137,085"), (.integer, 1437, "1,437"),
      (.integer, 360, "360"), (.integer, -1_234_567, "−1,234,567"),
      (.short, 0.1, "0.1"), (.short, 250, "250"), (.short, 1e-5, "10⁻⁵"),
      (.short, .nan, "NaN"), (.short, -.infinity, "−∞"),
      (.fixed(2), .infinity, "∞"),
    ])
  func text(format: NumberFormat, number: Double, expected: String) {
    #expect(format.text(number) == expected)
  }

  /// Any bit pattern, and numbers of everyday size, with every count of digits.
  static let numbers: [Double] = {
    var generator = SplitMix64(seed: 20)
    var numbers = [
      0, .leastNonzeroMagnitude, 2.2250738585072014e-308,
      .greatestFiniteMagnitude, 0.5, 2.5,
      1e22, 1e23, 9.5, 0.95, 0.05,
    ]
    while numbers.count < 4000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number.magnitude) }
      // Multiples of 1/16 end in a tie as often as not.
      numbers.append(Double(generator.next() % 100_000) / 16)
      numbers.append(Double(generator.next() >> 40) / 1e6)
    }
    return numbers
  }()

  @Test func fixedDecimalsAgreeWithTheCLibrary() {
    for (i, number) in Self.numbers.enumerated() {
      let decimals = i % 8
      #expect(
        NumberFormat.fixedText(number, decimals: decimals)
          == String(format: "%.\(decimals)f", number))
    }
  }

  @Test func significantDigitsAgreeWithTheCLibrary() throws {
    for (i, number) in Self.numbers.enumerated() where number > 0 {
      let count = 1 + i % 17
      let text = String(format: "%.\(count - 1)e", number)
      let parts = text.split(separator: "e")
      let exponent = try #require(Int(parts[1]))
      #expect(
        NumberFormat.scientificText(number, count: count)
          == "\(parts[0])×10\(NumberFormat.superscript(exponent))")
    }
  }
}
