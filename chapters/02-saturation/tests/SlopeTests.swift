import LinearAlgebra
import Testing

@testable import saturation

@Suite("Chapter 2: slopes") struct SlopeTests {
  private let points = (-4000...4000).map { Double($0) / 100 }

  // That this is the slope of the sigmoid, central differences tell: with a
  // step h, the error is h²/6 times the third derivative, at most 1/8, plus
  // rounding of 2⁻⁵⁴/h: below 1e-11 together.
  //
  // mutant Slopes.sigmoid: LinearAlgebra.sigmoid(-x) => LinearAlgebra.sigmoid(x)
  // mutant Slopes.sigmoid: LinearAlgebra.sigmoid(x) * =>
  //   LinearAlgebra.sigmoid(x) +
  // mutant Slopes.sigmoid: LinearAlgebra.sigmoid(x) * LinearAlgebra.sigmoid(-x)
  //   => LinearAlgebra.sigmoid(2 * x) * LinearAlgebra.sigmoid(-2 * x)
  @Test("2.1 The sigmoid's slope is 1/4 at zero and less everywhere else.")
  func slopeIsAtMostAQuarter() {
    #expect(Slopes.sigmoid(at: 0) == 0.25)
    for x in points where x != 0 {
      #expect(Slopes.sigmoid(at: x) < 0.25, "at \(x)")
      #expect(Slopes.sigmoid(at: x) > 0, "at \(x)")
      let step = 1e-5
      let chord = (sigmoid(x + step) - sigmoid(x - step)) / (2 * step)
      #expect(abs(Slopes.sigmoid(at: x) - chord) < 2e-11, "at \(x)")
    }
    // Nearer to 0 than this, the difference x²/16 is below half an ulp of 1/4.
    #expect(Slopes.sigmoid(at: 0x1p-24) < 0.25)
  }

  // The slopes are compared with those of the functions themselves, by central
  // differences. With a step h the error is h²/6 times the third derivative,
  // at most 2, plus rounding of 2⁻⁵³/h: 4e-11 together.
  //
  // mutant Slopes.tanh: 4 * => 2 *
  // mutant Slopes.tanh: 2 * x => x
  // mutant Slopes.sigmoid: LinearAlgebra.sigmoid(-x) =>
  //   (1 + LinearAlgebra.sigmoid(x))
  @Test(
    "2.2 The slope of tanh is the sigmoid's made four times as high and half as wide."
  )
  func tanhIsFourTimesAsHighAndTwiceAsNarrow() {
    let step = 1e-5
    for x in points where abs(x) < 20 {
      let tanhSlope = (tanh(x + step) - tanh(x - step)) / (2 * step)
      let sigmoidSlope =
        (sigmoid(2 * x + step) - sigmoid(2 * x - step)) / (2 * step)
      #expect(abs(tanhSlope - 4 * sigmoidSlope) < 2e-10, "at \(x)")
      #expect(abs(Slopes.tanh(at: x) - tanhSlope) < 2e-10, "at \(x)")
    }
    #expect(abs(Slopes.sigmoidHalfWidth / Slopes.tanhHalfWidth - 2) < 1e-12)
  }

  // Half of tanh's maximal slope is where cosh² x = 2.
  @Test func halfWidthsAndCrossoverHaveClosedForms() {
    let halfWidth = log(1 + 2.0.squareRoot())
    #expect(abs(Slopes.tanhHalfWidth - halfWidth) < 1e-14)
    let x = Slopes.crossover
    #expect(Slopes.tanh(at: x - 1e-9) > Slopes.sigmoid(at: x - 1e-9))
    #expect(Slopes.tanh(at: x + 1e-9) < Slopes.sigmoid(at: x + 1e-9))
  }

  // That the product is the slope of the whole, central differences tell: with
  // a step of 1e-5 they are off by 1e-10 at most. The numbers are those of the
  // sentence, rounded as printed.
  //
  // mutant TwoUnits.factors: Self.second * outputs().h => outputs().h
  // mutant TwoUnits.factors: Self.second * Slopes => Slopes
  // mutant TwoUnits.passed: factors.first * factors.second => factors.first
  // mutant TwoUnits.outputs: Self.second * h + bias => Self.second * h
  @Test(
    "2.3 Two sigmoid units with weights 1 and 4 pass 0.0117 of a gradient back to an input of 2; a bias of −2 in the second unit makes it 0.0617."
  )
  func twoUnitsByHand() {
    let step = 1e-5
    for (units, printed) in [
      (TwoUnits.plain, 0.0117), (TwoUnits.centred, 0.0617),
    ] {
      let up = units.outputs(at: TwoUnits.input + step).y
      let down = units.outputs(at: TwoUnits.input - step).y
      #expect(abs(units.passed - (up - down) / (2 * step)) < 1e-9)
      #expect(abs(units.passed - printed) < 5e-5)
    }
  }

  // A scan of `a` in steps of 1e-4 finds the window to within two steps.
  //
  // mutant Window.width: (1 - 4 / abs(w)).squareRoot() => (1 - 4 / abs(w))
  // mutant Window.width: / 2 - 1 => / 2
  // mutant Window.width: 2 / abs(w) * log(edge) => 2 / w * log(edge)
  // mutant Slopes.sigmoid: LinearAlgebra.sigmoid(-x) => LinearAlgebra.sigmoid(x)
  @Test(
    "2.4 A sigmoid unit passes a gradient on undiminished only if its weight is at least 4 in size, and then only in a window narrower than 1/2."
  )
  func windowIsNarrow() {
    let step = 1e-4
    for weight in stride(from: 0.5, through: 40, by: 0.5) {
      let open = (-40_000...40_000).filter { i in
        weight * Slopes.sigmoid(at: weight * Double(i) * step) >= 1
      }
      let scanned = Double(open.count) * step
      #expect(abs(scanned - Window.width(weight: weight)) <= 2 * step)
      #expect(Window.width(weight: -weight) == Window.width(weight: weight))
      if weight < 4 { #expect(open.isEmpty) }
      #expect(scanned < 0.5)
    }
    #expect(Window.width(weight: Window.widest) < 0.5)
    #expect(
      Window.width(weight: Window.widest)
        >= max(
          Window.width(weight: Window.widest - 0.01),
          Window.width(weight: Window.widest + 0.01)))
  }
}
