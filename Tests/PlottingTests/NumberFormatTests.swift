import Testing

@testable import Plotting

@Suite struct NumberFormatTests {
  @Test(
    "A number is written as its format says",
    arguments: [
      (NumberFormat.fixed(2), 0.125, "0.12"),
      (.fixed(0), 0.5, "0"), (.fixed(0), 1.5, "2"),
      (.fixed(3), -0.0001, "0.000"),
      (.fixed(1), 99.96, "100.0"), (.fixed(2), -1234.5, "−1234.50"),
      (.significant(3), 0.0066480567, "0.00665"), (.significant(3), 0, "0"),
      (.significant(3), 1234, "1230"), (.significant(2), 1e-7, "1.0×10⁻⁷"),
      (.significant(2), 99.96, "100"), (.significant(2), 5e9, "5.0×10⁹"),
      (.scientific(2), 5.9e-19, "5.9×10⁻¹⁹"),
      (.scientific(1), 2e300, "2×10³⁰⁰"),
      (.scientific(3), -0.25, "−2.50×10⁻¹"),
      (.percent(1), 0.9444, "94.4 %"), (.percent(0), 0.005, "1 %"),
      (.integer, 137085, "137,085"), (.integer, 1437, "1,437"),
      (.integer, 360, "360"),
      (.short, 0.1, "0.1"), (.short, 250, "250"), (.short, 1e-5, "10⁻⁵"),
      (.short, .nan, "NaN"), (.short, -.infinity, "−∞"),
    ])
  func text(format: NumberFormat, number: Double, expected: String) {
    #expect(format.text(number) == expected)
  }
}
