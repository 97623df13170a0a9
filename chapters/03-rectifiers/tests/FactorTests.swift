import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import RectifiersModel
import Testing

@testable import rectifiers

// Over 40 seeds the factor of one network of thirty layers has a standard
// deviation of 0.8 % (ReLU, slope 1/4) to 0.4 % (slope 1, ELU, SELU), and a mean
// that differs from the theory by at most 0.3 %. The tolerance is that and four
// standard errors of eight networks.
@Suite("Chapter 3: factors per layer") struct FactorTests {
  private let tolerance = 0.015

  private func measured(_ network: RectifierNetwork) -> Double {
    geometricMean(
      RectifierFactors(of: network, seeds: Survey.seeds(8)).gradient)
  }

  // Both are maxima of known functions: (√2, Φ(√2) + √2 Φ′(√2)), and the root
  // of x tanh(x/2) = 2.
  //
  // mutant Rectifiers.steepest: function.derivative(at: left) < =>
  //   function.derivative(at: left) >
  // mutant Rectifiers.steepest: (0.0, 5.0) => (0.0, 1.0)
  // mutant swishAndSlope: 1 + finite(x) => 1 - finite(x)
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

  // mutant RectifierNetwork.forward: variance.squareRoot() => variance
  // mutant RectifierNetwork.forward: weightVariance / Double(h.value.columns) =>
  //   2 / Double(h.value.columns)
  // mutant RectifierFactors.init:
  //   (sizes[0] / sizes[network.depth - 1]).squareRoot() =>
  //   sizes[0] / sizes[network.depth - 1]
  @Test(
    "3.3 With Glorot's weights a ReLU layer multiplies the size of the gradient by √½; with He's it keeps it."
  )
  func heKeepsTheGradient() throws {
    for (name, expected) in [
      ("ReLU, Glorot", 0.5.squareRoot()), ("ReLU, He", 1),
    ] {
      let row = try #require(
        RectifierFactors.networks.first { $0.name == name })
      let measured = measured(row.network)
      Survey.note("factor, \(name)", measured)
      #expect(abs(measured / expected - 1) < tolerance)
      // Theory and its formula are the same up to rounding.
      let factors = RectifierFactors(of: row.network, seeds: Survey.seeds(1))
      #expect(abs(factors.predicted / expected - 1) < 1e-12)
    }
  }

  // The signal of one network of finite width is typically smaller than in
  // theory, by 5/4n = 1 % a layer for ReLU. Its factor has a deviation of 1.6 %
  // and less, that of the mean of eight one of 0.6 %.
  //
  // mutant Moments.keepingVariance: 1 / forward => forward
  // mutant Moments.init:
  //   function.derivative(at: $0) * function.derivative(at: $0) =>
  //   function.derivative(at: $0)
  // mutant leakyReLUAndSlope: (slope * x, slope) => (slope * x, 1)
  @Test(
    "3.4 Weights of variance 2/((1 + a²) n) keep the size of the signal and of the gradient, whatever the slope a of the negative side.",
    arguments: [0, 0.01, 0.25, 0.5, 1, -0.5])
  func leakyKeepsBoth(slope: Double) {
    let function = ScalarFunction.leakyReLU(slope: slope)
    let moments = Moments(of: function)
    #expect(abs(moments.keepingVariance - 2 / (1 + slope * slope)) < 1e-12)
    #expect(abs(moments.gradientFactor - 1) < 1e-12)
    let network = RectifierFactors.balanced(function)
    let factors = RectifierFactors(of: network, seeds: Survey.seeds(8))
    let gradient = geometricMean(factors.gradient)
    Survey.note("factor of the gradient, slope \(slope)", gradient)
    #expect(abs(gradient - 1) < tolerance)
    let signal = geometricMean(
      factors.variances.map { root($0[29] / $0[0], 2 * 29) })
    Survey.note("factor of the signal, slope \(slope)", signal)
    #expect(abs(signal - 1) < 0.035)
  }

  // The moments to the digits that an independent quadrature gave; ELU's E φ′²
  // is also ½ + e² Φ(−2). One GELU network in 160 drifted down far enough to
  // lose its gradient.
  //
  // mutant Moments.gradientFactor: backward / forward => forward / backward
  // mutant RectifierFactors.init: sizes[0] / sizes[network.depth - 1] =>
  //   sizes[network.depth - 1] / sizes[0]
  // mutant eluAndSlope: alpha * exp(x) => alpha
  @Test(
    "3.5 With the weights that keep the variance of the signal, the gradient of ELU, SELU, GELU and Swish networks grows from layer to layer, in the geometric mean of eight networks.",
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
    let factors = RectifierFactors(of: network, seeds: Survey.seeds(8))
    let typical = geometricMean(factors.gradient)
    Survey.note("factor, \(Rectifiers.all[index].name)", typical)
    if index <= 3 {
      let ratio = geometricMean(factors.gradient) / factors.predicted
      #expect(abs(ratio - 1) < tolerance)
    }
    #expect(typical > 1)
  }

  // In 20 groups of eight networks, the logarithm of the variance in layer 30
  // has a standard deviation of 0.04 to 0.10 for SELU and of 0.5 to 3.6 for
  // GELU.
  //
  // mutant Moments.init: $0 * function($0) * function.derivative(at: $0) =>
  //   function($0) * function.derivative(at: $0)
  // mutant RectifierFactors.init: layers.map(\.preActivations.meanSquare) =>
  //   layers.map(\.gradient.meanSquare)
  // mutant eluAndSlope: alpha * expm1(x) => alpha * x
  @Test(
    "3.6 What finite width does to the variance dies out in SELU networks, and grows from layer to layer in GELU networks."
  )
  func geluIsUnstable() {
    #expect(Moments(of: .selu).sensitivity < 0.8)
    #expect(Moments(of: .gelu).sensitivity > 1.1)
    func spread(_ function: ScalarFunction) -> Double {
      let network = RectifierFactors.balanced(function)
      let logs = RectifierFactors(of: network, seeds: Survey.seeds(8))
        .variances
        .map { log($0[29]) }
      let centre = mean(logs)
      return mean(logs.map { ($0 - centre) * ($0 - centre) }).squareRoot()
    }
    let (selu, gelu) = (spread(.selu), spread(.gelu))
    Survey.note("deviation of ln q in layer 30, SELU", selu)
    Survey.note("deviation of ln q in layer 30, GELU", gelu)
    #expect(selu < 0.2)
    #expect(gelu > 0.4)
  }

  // Over 160 seeds one network's factor is 0.76 to 0.99, and the geometric mean
  // of eight 0.78 to 0.83.
  //
  // mutant RectifierNetwork.forward: variance.squareRoot() => variance
  // mutant MeanField.gradientFactor: return slope * slope => return slope
  // mutant RectifierFactors.init: sizes[0] / sizes[network.depth - 1] =>
  //   sizes[network.depth - 1] / sizes[0]
  @Test(
    "3.7 With He's weights the gradient of a deep GELU network vanishes, in the end by √½ a layer."
  )
  func geluWithHeVanishes() throws {
    let row = try #require(
      RectifierFactors.networks.first { $0.name == "GELU, He" })
    let factors = RectifierFactors(of: row.network, seeds: Survey.seeds(8))
    let measured = geometricMean(factors.gradient)
    Survey.note("factor, mean of eight", measured)
    #expect(measured > 0.74 && measured < 0.9)
    let theory = MeanField(.gelu, weightVariance: 2)
    let last = factors.predictedVariances[29]
    #expect(
      abs(theory.gradientFactor(atVariance: last) - 0.5) < 0.001)
  }
}
