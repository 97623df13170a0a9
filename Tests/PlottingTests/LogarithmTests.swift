import Foundation
import LinearAlgebra
import Testing

@testable import Plotting

@Suite struct LogarithmTests {
  /// Four units in the last place: an axis needs three digits.
  @Test func logarithmAgreesWithTheCLibrary() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<10_000 {
      let x = Double(bitPattern: generator.next()).magnitude
      guard x.isFinite, x > 0 else { continue }
      let expected = Foundation.log10(x)
      #expect(
        abs(Plotting.log10(x) - expected) <= 1e-15 * max(1, abs(expected)))
    }
    #expect(Plotting.log10(0) == -.infinity)
    #expect(Plotting.log10(-1).isNaN)
  }

  @Test func powersInvertLogarithms() {
    for exponent in -300...300 {
      let power = power(ofTen: exponent)
      #expect(abs(Plotting.log10(power) - Double(exponent)) < 1e-12)
    }
    #expect(power(ofTen: 22) == 1e22)
    #expect(power(ofTen: -320) > 0)
    #expect(power(ofTen: -0.5) - 0.31622776601683794 < 1e-15)
  }
}
