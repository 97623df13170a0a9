import Testing

@testable import Weaving

@Suite struct WrittenNumberTests {
  @Test(arguments: [
    ("0.285", 0.285), ("94 %", 0.94), ("74,000", 74_000), ("−3", -3),
    ("4.66×10²³", 4.66e23), ("10⁻⁶", 1e-6), ("2×10⁻⁵", 2e-5),
  ])
  func numbersAreReadAsTheyAreWritten(text: String, number: Double) {
    #expect(writtenNumber(text) == number)
  }

  @Test(arguments: ["", "many", "5²", "1 to 2"])
  func whatIsNoNumberIsNone(text: String) {
    #expect(writtenNumber(text) == nil)
  }
}
