import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct MeanFieldTests {
  /// Values with as many digits as they state, from an independent quadrature.
  @Test(
    "The sigmoid's gradients vanish for every σ_w up to 10",
    arguments: [
      (1.0, 0.056), (2, 0.172), (4, 0.399), (6, 0.601), (8, 0.795),
      (10, 0.986), (12, 1.176),
    ])
  func sigmoidGradientFactor(weightScale: Double, expected: Double) {
    let theory = MeanField(
      .sigmoid, weightVariance: weightScale * weightScale)
    #expect(abs(theory.gradientFactor - expected) < 0.0006)
  }

  @Test func aGlorotSigmoidNetworkKeepsLessThanAQuarterOfItsGradient() {
    let factor = MeanField(.sigmoid, weightVariance: 1).gradientFactor
    #expect(abs(factor - 0.05572) < 6e-6)
    #expect(abs(factor.squareRoot() - 0.2360) < 6e-5)
  }

  /// PyTorch's gain for tanh keeps the size of the signal, not the gradient.
  @Test func theGainOfFiveThirdsMakesGradientsOfTanhExplode() {
    let theory = MeanField(.tanh, weightVariance: 25.0 / 9)
    #expect(abs(theory.gradientFactor - 1.2098) < 6e-5)
    let size = theory.fixedPoint / theory.weightVariance
    #expect(abs(size.squareRoot() - 0.6513) < 6e-5)
  }

  @Test(
    "The critical line of tanh",
    arguments: [(0.01, 1.4242), (0.05, 1.7610), (0.1, 1.9861), (0.2, 2.2852)])
  func criticalWeightVariance(biasVariance: Double, expected: Double) {
    var (low, high) = (1.0, 4.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      let theory = MeanField(
        .tanh, weightVariance: middle, biasVariance: biasVariance)
      if theory.gradientFactor < 1 { low = middle } else { high = middle }
    }
    #expect(abs(low - expected) < 1e-4)
  }

  /// The quadrature must put neither too much nor too little weight on the
  /// kink: for rectifiers, χ₁ = σ_w² / 2 exactly.
  @Test func rectifiersAreExact() {
    let he = MeanField(.relu, weightVariance: 2)
    #expect(abs(he.gradientFactor - 1) < 1e-12)
    #expect(he.fixedPoint == 1)
    let leaky = MeanField(.leakyReLU(slope: 0.5), weightVariance: 2)
    #expect(abs(leaky.gradientFactor - 1.25) < 1e-12)
    #expect(leaky.fixedPoint == .infinity)
    let glorot = MeanField(.relu, weightVariance: 1)
    #expect(abs(glorot.gradientFactor - 0.5) < 1e-12)
    #expect(glorot.fixedPoint == 0)
  }

  // snippet.selu
  /// The constants of Klambauer and others (2017) keep a variance of 1.
  @Test func seluKeepsTheVarianceButNotTheGradient() {
    let theory = MeanField(.selu, weightVariance: 1)
    #expect(abs(theory.variance(after: 1) - 1) < 1e-6)
    #expect(abs(theory.gradientFactor(atVariance: 1) - 1.07158) < 1e-5)
  }
  // snippet.end

  // snippet.merge
  /// The slope of the correlation map at 1 is χ₁.
  @Test func inputsMergeAsFastAsGradientsVanish() {
    let theory = MeanField(.tanh, weightVariance: 1.2, biasVariance: 0.05)
    #expect(abs(theory.correlation(after: 1) - 1) < 1e-9)
    let step = 1e-3
    let slope = (1 - theory.correlation(after: 1 - step)) / step
    #expect(abs(slope - theory.gradientFactor) < 2 * step)
  }
  // snippet.end

  /// The arc-cosine kernel (Cho and Saul, 2009): from 0 to 1/π.
  @Test func theCorrelationMapOfARectifier() {
    let theory = MeanField(.relu, weightVariance: 2)
    #expect(abs(theory.correlation(after: 0) - 1 / Double.pi) < 1e-4)
  }

  /// At a fixed point of zero tanh is linear and keeps the correlation; at none,
  /// a rectifier has the map of any other variance.
  @Test func theCorrelationMapOfASignalThatDiesOrExplodes() {
    let dying = MeanField(.tanh, weightVariance: 0.5)
    #expect(dying.fixedPoint == 0)
    #expect(abs(dying.correlation(after: 0.3) - 0.3) < 1e-9)
    for weightVariance in [1.0, 3] {
      let theory = MeanField(.relu, weightVariance: weightVariance)
      #expect(abs(theory.correlation(after: 0) - 1 / Double.pi) < 1e-4)
    }
  }

  @Test func theDepthScale() {
    let theory = MeanField(.tanh, weightVariance: 1.5, biasVariance: 0.05)
    #expect(abs(6 * theory.depthScale - 94.7) < 0.5)
  }
}
