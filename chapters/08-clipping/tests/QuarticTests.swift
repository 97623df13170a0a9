import Testing

@testable import clipping

@Suite("Chapter 8: x⁴") struct QuarticTests {
  // The counts are exact. Theory replaces small steps by a flow: it is off by
  // 3/4 ln(x₀²/x²) steps at most, x being where the descent ends.
  //
  // mutant Quartic.slope: 4 * x * x * x => 3 * x * x * x
  // mutant Quartic.steps: min(max(gradient, -limit), limit) => gradient
  // mutant Quartic.stabilityLimit: 2 * x * x => x * x
  // mutant Quartic.predictedSteps: (8 * learningRate) => (4 * learningRate)
  @Test(
    "8.11 From 100, descent on $x^4$ takes 137,085 steps at 99/100 of the largest stable learning rate, and 163 with a learning rate of 1/10 and a limit of 10."
  )
  func clippingIsFaster() throws {
    let rate = 0.99 * Quartic.stabilityLimit(from: 100)
    #expect(Quartic.steps(from: 100, learningRate: rate) == 137_085)
    #expect(
      Quartic.steps(from: 100, learningRate: 0.1, limit: 10) == 163)
    for x in [3, 10, 30, 100, -100.0] {
      let largest = Quartic.stabilityLimit(from: x)
      let steps = Quartic.steps(from: x, learningRate: 0.99 * largest)
      let predicted = Quartic.predictedSteps(
        from: x, learningRate: 0.99 * largest)
      #expect(abs(Double(try #require(steps)) - predicted) < 15)
      #expect(Quartic.steps(from: x, learningRate: 1.01 * largest) == nil)
    }
    for x in [3, 10, 30, 100, 300.0] {
      let steps = Quartic.steps(from: x, learningRate: 0.1, limit: 10)
      let predicted = Quartic.predictedSteps(
        from: x, learningRate: 0.1, limit: 10)
      #expect(abs(Double(try #require(steps)) - predicted) < 6)
    }
  }

  @Test func theCurvatureGrowsNoFasterThanTheSlope() {
    for i in -10_000...10_000 {
      let x = Double(i) / 100
      #expect(Quartic.curvature(at: x) <= 16 + abs(Quartic.slope(at: x)))
    }
    #expect(Quartic.curvature(at: 2) == 16 + Quartic.slope(at: 2))
  }
}
