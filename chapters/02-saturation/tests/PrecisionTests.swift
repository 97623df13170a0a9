import LinearAlgebra
import Testing

@testable import saturation

@Suite("Chapter 2: precision") struct PrecisionTests {
  // 1 + e⁻ˣ rounds to 1 where e⁻ˣ ≤ 2⁻⁵³, half an ulp of 1; in Float, 2⁻²⁴.
  // The scan goes in steps of 2⁻¹⁰.
  //
  // mutant Precision.naiveSlope: 1 / (1 + exp(-x)) => 1 / (1 + exp(x))
  // mutant Precision.naiveSlope: 1 / (1 + Float(exp(Double(-x)))) =>
  //   Float(1 / (1 + exp(Double(-x))))
  // mutant Slopes.sigmoid: LinearAlgebra.sigmoid(-x) =>
  //   (1 - LinearAlgebra.sigmoid(x))
  @Test(
    "2.15 In floating point, `s * (1 - s)` is exactly zero from 53 ln 2 on, in single precision from 24 ln 2, while the slope is not."
  )
  func naiveSlopeUnderflowsToZero() {
    #expect(abs(Precision.zeroFrom - 53 * log(2)) <= 0x1p-10)
    #expect(abs(Precision.zeroFromInFloat - 24 * log(2)) <= 0x1p-10)
    for x in [Precision.zeroFrom, 40, 100, 700] {
      #expect(Precision.naiveSlope(at: x) == 0)
      #expect(Slopes.sigmoid(at: x) > 0)
      // On the other side, where s is small instead of near 1, nothing is lost.
      #expect(Precision.naiveSlope(at: -x) > 0)
    }
    #expect(Precision.naiveSlope(at: Float(-17)) > 0)
  }

  // Exact: the least whole numbers at which a format's exponential overflows.
  //
  // mutant Precision.naiveTanh: (exp(x) + exp(-x)) => (exp(x) + exp(x))
  // mutant Precision.naiveTanh: Float(exp(Double(-x))) => Float(exp(Double(x)))
  // mutant Precision.first: x += step => x += 2 * step
  @Test(
    "2.16 The quotient of exponentials that defines tanh is not a number from 710 on, in single precision from 89; tanh is 1 there."
  )
  func naiveTanhIsNotANumber() {
    #expect(Precision.notANumberFrom == 710)
    #expect(Precision.notANumberFromInFloat == 89)
    #expect(Precision.naiveTanh(1000.0).isNaN)
    #expect(Precision.naiveTanh(709.0) == 1)
    #expect(Precision.naiveTanh(Float(88)) == 1)
    #expect(tanh(710) == 1)
  }

  // With z = −20: squared error −2 (1 − σ(z)) σ(z) σ(−z) ≈ −2e⁻²⁰, and
  // cross-entropy −(1 − σ(z)) ≈ −1.
  //
  // mutant Costs.gradients: squaredError(sigmoid(logit), => squaredError(logit,
  // mutant binaryCrossEntropy: targets * sigmoid(-z) => targets * sigmoid(z)
  // mutant squaredError: error * (2 * dy[0, 0] / n) => error * (dy[0, 0] / n)
  @Test(
    "2.17 Of a unit that is sure and wrong, squared error hardly moves the logit, while cross-entropy pulls at full strength."
  )
  func crossEntropyUndoesSaturation() {
    let gradients = Costs.gradients(at: -20)
    #expect(abs(gradients.squared / (-2 * exp(-20)) - 1) < 1e-8)
    #expect(abs(gradients.crossEntropy + 1) < 1e-8)
  }
}
