import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import initialization

@Suite("Chapter 4: factors per layer") struct FactorTests {
  private func factors(_ name: String, seeds: Int) throws -> LayerFactors {
    let row = FactorNetworks.all.first { $0.name == name }
    return FactorNetworks.factors(
      of: try #require(row).network, seeds: Survey.seeds(seeds))
  }

  // Eight draws and four; sums of halves are exact.
  //
  // mutant FanSums.meanSquare: $0 + size * term, $0 - size * term =>
  //   $0 + size * term, $0 + size * term
  // mutant FanSums.meanSquare: / Double(sums.count) => / Double(terms.count)
  // mutant FanSums.kept: (squares / Double(terms.count)) => squares
  @Test(
    "4.3 Over all draws of weights ±1/2, the sum over three inputs has 3/4 of their mean square, and the sum over two gradients 1/2 of theirs: fan-in times variance, and fan-out times variance."
  )
  func sumsKeepFanInAndFanOutTimesVariance() {
    let (signal, gradients) = (FanSums.signal, FanSums.gradients)
    #expect(FanSums.meanSquare(ofSumsOf: signal, size: 0.5) == 1.5)
    #expect(FanSums.meanSquare(ofSumsOf: gradients, size: 0.5) == 2.5)
    #expect(FanSums.kept(of: signal, size: FanSums.size) == 0.75)
    #expect(FanSums.kept(of: gradients, size: FanSums.size) == 0.5)
    for (size, terms) in [(0.25, [1.0, -2]), (3, [1, 2, 3, 4]), (1, [5])] {
      let product = Double(terms.count) * size * size
      #expect(abs(FanSums.kept(of: terms, size: size) - product) < 1e-12)
    }
  }

  // Over 80 seeds one network's factor has a deviation of 2.1 % on the way up
  // and 1.1 % on the way down, the square twice that; the mean of sixteen has a
  // quarter of it. Finite width makes the typical signal smaller, by 5/2n = 2 %
  // of its square a layer for independent inputs. The tolerances are that and
  // nearly four standard errors.
  //
  // mutant Initializer.variance: 2 / (inputs + outputs) =>
  //   1 / (inputs + outputs)
  // mutant Initializer.variance: .heUniform: 2 / inputs => .heUniform: 1 / inputs
  // mutant LayerRecord.statistics: gradientSize: delta.rootMeanSquare =>
  //   gradientSize: delta.squaredNorm
  // mutant RandomAccessCollection.factor:
  //   log(quantity(last)) - log(quantity(first)) =>
  //   log(quantity(first)) - log(quantity(last))
  @Test(
    "4.4 With Glorot's weights a ReLU layer multiplies the mean square of the signal by 1/2 on its way up, and that of the gradient by 1/2 on its way down; with He's weights it keeps both.",
    arguments: [("ReLU, Glorot", 0.5), ("ReLU, He", 1)])
  func glorotHalvesAndHeKeeps(name: String, expected: Double) throws {
    let factors = try factors(name, seeds: 16)
    let up = geometricMean(factors.up.measured)
    let down = geometricMean(factors.down.measured)
    Survey.note("up, square, \(name)", up * up)
    Survey.note("down, square, \(name)", down * down)
    #expect(abs(up * up / expected - 1) < 0.06)
    #expect(abs(down * down / expected - 1) < 0.025)
    #expect(abs(factors.up.predicted - expected.squareRoot()) < 1e-9)
    #expect(abs(factors.down.predicted - expected.squareRoot()) < 1e-9)
  }

  // In 20 groups of four seeds the factors differ from 1/√3 by at most 1.1 %,
  // that of the weights' gradient from 1 by at most 1.8 %. Of a factor of 1 one
  // cannot tell which way it was taken; of a gain of 5/3 one can, whose signal
  // keeps its size, so that the weights' gradient grows downwards as the other
  // does.
  //
  // mutant LayerRecord.statistics: weightGradientNorm: norms.norm =>
  //   weightGradientNorm: 1 / norms.norm
  // mutant Initializer.matrix: (3 * variance).squareRoot() =>
  //   variance.squareRoot()
  // mutant LayerRecord.statistics: weightGradientNorm: norms.norm =>
  //   weightGradientNorm: delta.norm
  @Test(
    "4.5 With weights drawn uniformly from ±1/√n, each tanh layer multiplies the signal by 1/√3 on its way up and the gradient by 1/√3 on its way down, but from layer to layer the gradient of the weights keeps its size."
  )
  func weightGradientsAreEqual() throws {
    let factors = try factors("tanh, U(±1/√n)", seeds: 8)
    let root = 3.0.squareRoot()
    let (up, down, weights) = (
      geometricMean(factors.up.measured), geometricMean(factors.down.measured),
      geometricMean(factors.weights)
    )
    Survey.note("up", up)
    Survey.note("down", down)
    Survey.note("weights' gradient", weights)
    #expect(abs(up * root - 1) < 0.02)
    #expect(abs(down * root - 1) < 0.02)
    #expect(abs(weights - 1) < 0.025)
    let growing = FactorNetworks.factors(
      of: .biased(.tanh, .fanInNormal(gain: 5.0 / 3)), seeds: Survey.seeds(4))
    let growth = geometricMean(growing.weights)
    Survey.note("weights' gradient, gain 5/3", growth)
    #expect(abs(growth - 1.1) < 0.04)
  }

  // In 20 groups of four seeds the square differs from the theory by at most
  // 2.6 %. The critical variance has the digits of an independent quadrature.
  //
  // mutant CriticalLine.point: factor / unit.gradientFactor(atVariance: q) =>
  //   factor / unit.variance(after: q)
  // mutant CriticalLine.weightVariance: < biasVariance => > biasVariance
  // mutant DeepNetwork.meanField: bias.map(variance) ?? 0 => 0
  // mutant MeanField.gradientFactor: return slope * slope => return slope
  @Test(
    "4.9 For biases of variance 1/20, the critical variance of tanh's weights is 1.76 over n; below, on and above it the measured factor of the squared gradient is the predicted one to within 4 parts in 100.",
    arguments: CriticalLine.weightVariances.indices)
  func theoryPredictsTheFactor(index: Int) {
    let variance = CriticalLine.weightVariances[index]
    let network = CriticalLine.network(weightVariance: variance)
    let factors = FactorNetworks.factors(of: network, seeds: Survey.seeds(4))
    let root = geometricMean(factors.down.measured)
    let ratio = root * root / network.meanField.gradientFactor
    Survey.note("measured over predicted, variance \(variance)", ratio)
    #expect(abs(ratio - 1) < 0.04)
    let critical = CriticalLine.weightVariance(biasVariance: 1 / 20.0)
    #expect(abs(critical - 1.76095) < 2e-5)
    #expect(CriticalLine.biasVariance == 1 / 20.0)
  }

  // The points are where they should be: the variance is a fixed point, and
  // the factor what was asked for, to the last digits.
  @Test(arguments: [0.1, 0.5, 1, 2], [0.8, 1, 1.3])
  func pointsHaveTheFactorAskedFor(q: Double, factor: Double) {
    let point = CriticalLine.point(settlingAt: q, factor: factor)
    let theory = MeanField(
      .tanh, weightVariance: point.weights, biasVariance: point.biases)
    #expect(abs(theory.variance(after: q) - q) < 1e-12)
    #expect(abs(theory.gradientFactor(atVariance: q) - factor) < 1e-12)
  }

  // In 20 groups of four seeds the activations' factor differs from 1 by at most
  // 0.0014, and the gradient's from the theory by at most 1.2 %.
  //
  // mutant Gains.size: theory.fixedPoint.squareRoot() / gain =>
  //   theory.fixedPoint.squareRoot()
  // mutant Gains.factor: .gradientFactor.squareRoot() => .gradientFactor
  // mutant RandomAccessCollection.factor:
  //   log(quantity(last)) - log(quantity(first)) =>
  //   log(quantity(first)) - log(quantity(last))
  @Test(
    "4.11 With a gain of 5/3, the activations of a tanh network keep their size from layer to layer, and its gradient grows by a tenth in each."
  )
  func fiveThirdsExplodes() {
    let network = DeepNetwork.biased(.tanh, .fanInNormal(gain: 5.0 / 3))
    let factors = FactorNetworks.factors(of: network, seeds: Survey.seeds(4))
    let (up, down) = (
      geometricMean(factors.up.measured), geometricMean(factors.down.measured)
    )
    Survey.note("factor of the activations", up)
    Survey.note("factor of the gradient", down)
    #expect(abs(up - 1) < 0.005)
    #expect(abs(down - 1.1) < 0.03)
    // To the digits that an independent quadrature gave.
    #expect(abs(Gains.size(gain: 5.0 / 3) - 0.6513) < 0.0001)
    #expect(abs(Gains.factor(gain: 5.0 / 3) - 1.0999) < 0.0001)
    // Every gain above 1 settles, and every one of them explodes.
    for gain in [1.1, 1.3, 2, 3] {
      #expect(Gains.size(gain: gain) > 0.1 && Gains.size(gain: gain) < 1)
      #expect(Gains.factor(gain: gain) > 1)
    }
  }

  // One rescaling makes the variance 1 up to rounding. Over 20 seeds the factor
  // is 1.0824 to 1.0878, with a deviation of 0.0013.
  //
  // mutant UnitVariance.rescale: .variance.squareRoot() => .variance
  // mutant UnitVariance.init: 1 / statistics[10...].factor =>
  //   statistics[10...].factor
  // mutant UnitVariance.predicted:
  //   unit.gradientFactor(atVariance: 1) / unit.variance(after: 1) =>
  //   unit.gradientFactor(atVariance: 1)
  @Test(
    "4.12 After LSUV every layer of a tanh network has unit variance, and its gradient still grows by more than 8 parts in 100 per layer."
  )
  func unitVarianceIsNotIsometry() {
    let result = UnitVariance(.tanh, seed: Survey.seed)
    Survey.note("factor of the gradient", result.factor)
    #expect(result.variances.count == 50)
    #expect(result.variances.allSatisfy { abs($0 - 1) < 1e-12 })
    #expect(result.factor > 1.08 && result.factor < 1.09)
    // The quotient of two integrals, by an independent quadrature.
    #expect(abs(UnitVariance.predicted(.tanh) - 1.0852) < 0.0001)
    #expect(abs(UnitVariance.predicted(.relu) - 1) < 1e-9)
  }
}
