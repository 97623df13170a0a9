import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks
import RectifiersModel
import Testing

@testable import rectifiers

// Over 40 seeds the factor of one network of thirty layers has a standard
// deviation of 0.8 % (ReLU, slope 1/4) to 0.4 % (slope 1, ELU, SELU), and a mean
// that differs from the theory by at most 0.3 %. In ten groups of four seeds the
// mean lies at most 1.1 % off (ReLU) or 0.9 % (all others).
@Suite("Chapter 3: factors per layer") struct FactorTests {
  private let tolerance = 0.015

  private func measured(_ network: RectifierNetwork) -> Double {
    geometricMean(RectifierFactors(of: network, seeds: 0..<4).gradient)
  }

  // Both are maxima of known functions: (√2, Φ(√2) + √2 Φ′(√2)), and the root
  // of x tanh(x/2) = 2.
  @Test(
    "3.1 The slope of GELU reaches 1.128904, and that of Swish 1.099839."
  )
  func slopesExceedOne() {
    let gelu = Rectifiers.steepest(.gelu)
    #expect(abs(gelu - 2.0.squareRoot()) < 1e-6)
    #expect(abs(ScalarFunction.gelu.derivative(at: gelu) - 1.128904) < 1e-6)
    let swish = Rectifiers.steepest(.swish)
    #expect(abs(swish * tanh(swish / 2) - 2) < 1e-6)
    #expect(abs(ScalarFunction.swish.derivative(at: swish) - 1.099839) < 1e-6)
    for x in stride(from: -10.0, through: 10, by: 0.01) {
      #expect(ScalarFunction.gelu.derivative(at: x) < 1.1289042)
      #expect(ScalarFunction.swish.derivative(at: x) < 1.0998394)
    }
  }

  @Test(
    "3.2 With Glorot's weights a ReLU layer multiplies the size of the gradient by √½; with He's it keeps it."
  )
  func heKeepsTheGradient() throws {
    for (name, expected) in [
      ("ReLU, Glorot", 0.5.squareRoot()), ("ReLU, He", 1),
    ] {
      let row = try #require(
        RectifierFactors.networks.first { $0.name == name })
      #expect(abs(measured(row.network) / expected - 1) < tolerance)
      // Theory and its formula are the same up to rounding.
      let factors = RectifierFactors(of: row.network, seeds: 0..<1)
      #expect(abs(factors.predicted / expected - 1) < 1e-12)
    }
  }

  @Test(
    "3.3 Weights of variance 2/((1 + a²) n) keep the size of the signal and of the gradient, whatever the slope a of the negative side.",
    arguments: [0, 0.01, 0.25, 0.5, 1, -0.5])
  func leakyKeepsBoth(slope: Double) {
    let function = ScalarFunction.leakyReLU(slope: slope)
    let moments = Moments(of: function)
    #expect(abs(moments.keepingVariance - 2 / (1 + slope * slope)) < 1e-12)
    #expect(abs(moments.gradientFactor - 1) < 1e-12)
    let network = RectifierFactors.balanced(function)
    #expect(abs(measured(network) - 1) < tolerance)
  }

  // The moments to the digits that an independent quadrature gave; ELU's E φ′²
  // is also ½ + e² Φ(−2).
  @Test(
    "3.4 With the weights that keep the variance of the signal, the gradient of ELU, SELU, GELU and Swish networks grows from layer to layer.",
    arguments: [
      (2, 0.64495, 1.0359), (3, 1, 1.0716), (4, 0.42522, 1.0720),
      (5, 0.35578, 1.0666),
    ])
  func smoothRectifiersExplode(index: Int, forward: Double, factor: Double) {
    let function = Rectifiers.all[index].function
    let moments = Moments(of: function)
    #expect(abs(moments.forward - forward) < 1e-5)
    #expect(abs(moments.gradientFactor - factor) < 1e-4)
    let network = RectifierFactors.balanced(function)
    let factors = RectifierFactors(of: network, seeds: 0..<4)
    if index <= 3 {
      let ratio = geometricMean(factors.gradient) / factors.predicted
      #expect(abs(ratio - 1) < tolerance)
    }
    for factor in factors.gradient { #expect(factor > 1) }
  }

  // In five groups of eight networks, the logarithm of the variance in layer 30
  // has a standard deviation of 0.04 to 0.06 for SELU and of 0.9 to 2.0 for
  // GELU.
  @Test(
    "3.5 What finite width does to the variance dies out in SELU networks, and grows from layer to layer in GELU networks."
  )
  func geluIsUnstable() {
    #expect(Moments(of: .selu).sensitivity < 0.8)
    #expect(Moments(of: .gelu).sensitivity > 1.1)
    func spread(_ function: ScalarFunction) -> Double {
      let network = RectifierFactors.balanced(function)
      let logs = RectifierFactors(of: network, seeds: 0..<8).variances
        .map { log($0[29]) }
      let centre = mean(logs)
      return mean(logs.map { ($0 - centre) * ($0 - centre) }).squareRoot()
    }
    #expect(spread(.selu) < 0.2)
    #expect(spread(.gelu) > 0.6)
  }

  // Over 40 seeds one network's factor is 0.76 to 0.99, and the geometric mean
  // of four at most 0.85.
  @Test(
    "3.6 With He's weights the gradient of a deep GELU network vanishes, in the end by √½ a layer."
  )
  func geluWithHeVanishes() throws {
    let row = try #require(
      RectifierFactors.networks.first { $0.name == "GELU, He" })
    let factors = RectifierFactors(of: row.network, seeds: 0..<8)
    #expect(geometricMean(factors.gradient) < 0.9)
    let theory = MeanField(.gelu, weightVariance: 2)
    let last = factors.predictedVariances[29]
    #expect(
      abs(theory.gradientFactor(atVariance: last) - 0.5) < 0.001)
  }
}
