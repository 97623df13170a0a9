import Autodiff
import BatchnormModel
import Experiments
import LinearAlgebra
import Testing

@testable import batchnorm

@Suite("Chapter 5: factors") struct FactorTests {
  // The quadrature is exact to about 1e-14 of polynomials and of functions with
  // a kink at 0. The Hermite polynomial of degree k has the factor k.
  @Test(
    "5.9 For large batches no activation brings the factor of BatchNorm below 1, and only a linear one reaches it."
  )
  func noActivationHasAFactorBelowOne() {
    let bent: [ScalarFunction] = [
      .relu, .leakyReLU(slope: 0.01), .elu(), .selu, .gelu, .swish, .softplus,
      .sigmoid, .tanh, .sin, .cos, .exp, .square,
    ]
    for function in bent { #expect(BatchFactor.largeBatch(function) > 1.001) }
    var generator = SplitMix64(seed: 1)
    for _ in 0..<200 {
      let (a, b, c) = (
        generator.normal(), generator.normal(), generator.normal()
      )
      let cubic = ScalarFunction({ x in x * (a + x * (b + x * c)) }) { x in
        a + x * (2 * b + x * 3 * c)
      }
      let quadratic = ScalarFunction({ x in x * (a + x * b) }) { x in
        a + x * 2 * b
      }
      let straight = ScalarFunction({ x in a * x + b }) { _ in a }
      #expect(BatchFactor.largeBatch(cubic) >= 1 - 1e-12)
      #expect(BatchFactor.largeBatch(quadratic) > 1)
      #expect(abs(BatchFactor.largeBatch(straight) - 1) < 1e-12)
    }
    let second = ScalarFunction({ x in x * x - 1 }) { x in 2 * x }
    let third = ScalarFunction({ x in x * x * x - 3 * x }) { x in 3 * x * x - 3
    }
    #expect(abs(BatchFactor.largeBatch(second) - 2) < 1e-12)
    #expect(abs(BatchFactor.largeBatch(third) - 3) < 1e-12)
    let rectifier = Double.pi / (.pi - 1)
    #expect(abs(BatchFactor.largeBatch(.relu) - rectifier) < 1e-12)
  }

  // Over 20 seeds, one network's factor differs from the theory by
  // -0.9 % ± 2.2 % (ReLU, batch 8), -0.2 % ± 0.9 % (32), -0.4 % ± 0.6 % (128);
  // without an activation by -0.8 % ± 2.2 % (8), +0.5 % ± 0.4 % (32),
  // +1.5 % ± 0.4 % (128). The mean of four has half the spread.
  @Test(
    "5.10 For batches of 8 to 128, theory predicts the factor of a layer of width 256 to within 4 parts in 100, with ReLU and without any activation.",
    arguments: [8, 32, 128], [ActivationFunction.relu, .identity])
  func theoryPredictsTheFactor(
    batch: Int, activation: ActivationFunction
  ) {
    let measured = geometricMean(
      GradientFactors.measured(
        activation, batch: batch, width: 256, seeds: 0..<4))
    let predicted = GradientFactors.predicted(activation, batch: batch)
    #expect(abs(measured / predicted - 1) < 0.04)
  }

  // The average over directions is exact without an activation. For ReLU, that
  // of 20,000 differs from the closed form by at most 0.3 % for these batches;
  // the closed form differs from its limit by less than 1/(B - 3).
  @Test(arguments: [4, 5, 8, 16, 32, 100])
  func closedFormsAreTheAverage(batch: Int) {
    let identity = ActivationFunction.identity.function
    let exact = BatchFactor.average(identity, batch: batch, directions: 10)
    #expect(abs(BatchFactor.linear(batch: batch) / exact - 1) < 1e-12)
    let average = BatchFactor.average(.relu, batch: batch, directions: 20_000)
    let closed = BatchFactor.rectifier(batch: batch)
    #expect(abs(closed / average - 1) < 0.01)
    let limit = BatchFactor.largeBatch(.relu)
    #expect(closed > limit && closed < limit * (1 + 2 / Double(batch - 3)))
  }

  // Over 20 seeds it is 343 to 536 times with BatchNorm (the theory says 441),
  // and 0.65 to 1.4 times without.
  @Test(
    "5.11 With BatchNorm, the gradient in the first of thirty ReLU layers is hundreds of times that in the last; without, the two are of one size."
  )
  func theGradientExplodes() {
    for ratio in GradientFactors.firstToLast(isNormalized: true, seeds: 0..<3) {
      #expect(ratio > 200 && ratio < 900)
    }
    for ratio in GradientFactors.firstToLast(isNormalized: false, seeds: 0..<3)
    {
      #expect(ratio > 0.4 && ratio < 2.5)
    }
  }
}
