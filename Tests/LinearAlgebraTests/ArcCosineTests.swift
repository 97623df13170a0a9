import Foundation
import LinearAlgebra
import Testing

@Suite struct ArcCosineTests {
  private let cosines = (-20_000...20_000).map { Double($0) / 20_000 }

  // Seven roundings of half an ulp each, and those of the last bits of π.
  @Test func arcCosinesAreThoseOfTheLibrary() {
    for x in cosines {
      let expected = Foundation.acos(x)
      #expect(
        abs(LinearAlgebra.acos(x) - expected) <= 4 * expected.ulp, "at \(x)")
    }
  }

  @Test func smallAnglesKeepTheirDigits() {
    for exponent in 1...52 {
      let x = 1 - Double(sign: .plus, exponent: -exponent, significand: 1)
      let expected = Foundation.acos(x)
      #expect(
        abs(LinearAlgebra.acos(x) - expected) <= 4 * expected.ulp, "at \(x)")
    }
  }

  @Test func endsAndOutside() {
    #expect(LinearAlgebra.acos(1) == 0)
    #expect(LinearAlgebra.acos(-1) == .pi)
    #expect(LinearAlgebra.acos(1.5).isNaN)
    #expect(LinearAlgebra.acos(-1.5).isNaN)
    #expect(LinearAlgebra.acos(.nan).isNaN)
    #expect(LinearAlgebra.acos(.infinity).isNaN)
  }
}
