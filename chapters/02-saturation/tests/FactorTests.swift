import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import saturation

// Over 100 seeds the factor of one network lies within 1.7 % (tanh, U(±1/√n))
// to 4.6 % (sigmoid, σ_w = 4) of its mean, and the mean differs from the theory
// of infinite width by at most 0.8 % (sigmoid, σ_w = 4). The mean of four seeds
// differs from it by at most 2.0 % in 25 groups of four.
@Suite("Chapter 2: factors per layer") struct FactorTests {
  private let tolerance = 0.03

  // mutant MeanField.gradientFactor: return slope * slope => return slope
  // mutant MeanField.variance: return y * y => return y
  // mutant DeepNetwork.meanField: * Double(width) => * Double(depth)
  // mutant MeanField.factors:
  //   gradientFactor(atVariance: variances[step]).squareRoot() =>
  //   gradientFactor(atVariance: variances[step])
  @Test(
    "2.6 In the geometric mean of four untrained sigmoid or tanh networks of width 128, mean-field theory predicts the factor by which a layer multiplies the gradient to within 3 parts in 100.",
    arguments: FactorNetworks.all.indices)
  func theoryPredictsTheFactor(index: Int) {
    let (name, network) = FactorNetworks.all[index]
    let factors = FactorNetworks.factors(of: network, seeds: Survey.seeds(4))
    let ratio = geometricMean(factors.down.measured) / factors.down.predicted
    Survey.note("measured over predicted, \(name)", ratio)
    #expect(abs(ratio - 1) < tolerance)
  }

  // The first step shows where the theory starts: the weights scale the input
  // before the first activation sees it. One network's first step varies by
  // ±10 %, the mean of 20 lay within 1 % of the theory in five groups. Without
  // the scale, the prediction would be a quarter lower.
  @Test func theTheoryStartsAtTheInput() {
    let profiles = Survey.seeds(20).map { seed in
      GradientProfile("", .tanh, .fanInNormal(gain: 3))
        .measured(depth: 2, seed: seed)
    }
    let measured = geometricMean(profiles.map { $0.gradients[0] })
    #expect(abs(measured / profiles[0].predicted[0] - 1) < 0.03)
  }

  // The factor for the square of the gradient, to the three decimals that an
  // independent quadrature gave. At a scale of 10 one network's factor has a
  // deviation of 2.8 %, and the mean over 400 is 0.986: four standard errors of
  // sixty below 1. At the others four tell it, to within 7 %.
  //
  // mutant MeanField.gradientFactor: return slope * slope => return slope
  // mutant MeanField.variance: return y * y => return y
  // mutant Initializer.variance: gain * gain / inputs => gain / inputs
  @Test(
    "2.7 Without biases, no weight scale up to 10 keeps the gradient of wide sigmoid networks from vanishing, in theory and in the geometric mean of sixty networks of width 128.",
    arguments: [
      (1.0, 0.056), (2, 0.172), (4, 0.399), (6, 0.601), (8, 0.795),
      (10, 0.986),
    ])
  func sigmoidVanishesAtEveryScale(scale: Double, expected: Double) {
    let network = DeepNetwork(.sigmoid, .fanInNormal(gain: scale))
    #expect(abs(network.meanField.gradientFactor - expected) < 0.0006)
    // The factor grows with the scale, so none in between exceeds that at 10.
    let below = DeepNetwork(.sigmoid, .fanInNormal(gain: scale - 0.5))
    #expect(below.meanField.gradientFactor < network.meanField.gradientFactor)
    #expect(network.meanField.gradientFactor < 1)
    let seeds = Survey.seeds(scale == 10 ? 60 : 4)
    let measured = geometricMean(
      FactorNetworks.factors(of: network, seeds: seeds).down.measured)
    Survey.note("factor at scale \(scale), mean of \(seeds.count)", measured)
    #expect(measured < 1)
    #expect(abs(measured / expected.squareRoot() - 1) < 0.07)
    #expect(abs(Scales.criticalSigmoid - 10.149) < 0.01)
  }

  // mutant Initializer.matrix: (3 * variance).squareRoot() =>
  //   variance.squareRoot()
  // mutant Initializer.variance: gain * gain / inputs => gain / inputs
  // mutant LayerRecord.activate: ? 0 : 1 } => ? 1 : 0 }
  @Test(
    "2.8 With weights drawn uniformly from ±1/√n, a tanh layer multiplies the gradient by 1/√3."
  )
  func uniformWeightsGiveOneOverRootThree() throws {
    let row = FactorNetworks.all.first { $0.name == "tanh, U(±1/√n)" }
    let network = try #require(row).network
    let measured = geometricMean(
      FactorNetworks.factors(of: network, seeds: Survey.seeds(4)).down
        .measured)
    Survey.note("factor", measured)
    #expect(abs(measured * 3.0.squareRoot() - 1) < tolerance)
    // ±1/√n: the bound of the uniform distribution itself.
    var generator = SplitMix64(seed: Survey.seed)
    let weights = network.initializer.matrix(
      fanIn: 100, fanOut: 100, using: &generator)
    #expect(weights.maximum <= 0.1 && weights.maximum > 0.099)
    // The gradient vanishes without a single saturated unit.
    let profile = GradientProfile("", network.activation, network.initializer)
      .measured(depth: 30, seed: Survey.seed)
    for layer in profile.layers { #expect(layer.saturatedShare == 0) }
  }

  // The share of saturated units in one layer of 128 units and 32 digits is
  // the mean of 4,096 strongly dependent numbers. Over 20 seeds it lies between
  // 37 % and 44 % in each layer from the sixth on, and the first layer's
  // gradient is 7,900 to 17,800 times the last one's.
  //
  // mutant Initializer.variance: gain * gain / inputs => gain / inputs
  // mutant LayerRecord.activate: ? 0 : 1 } => ? 1 : 0 }
  // mutant RandomAccessCollection.gradientProfile:
  //   $0.gradientSize / last.gradientSize =>
  //   last.gradientSize / $0.gradientSize
  @Test(
    "2.9 With weights three times as large as the critical ones, a tanh network saturates a third of its units or more, and its gradient explodes all the same."
  )
  func saturatedNetworksExplode() {
    let profile = GradientProfile("", .tanh, .fanInNormal(gain: 3))
      .measured(depth: 30, seed: Survey.seed)
    let shares = profile.layers[5...].map(\.saturatedShare)
    Survey.note("least share saturated", shares.min() ?? .nan)
    Survey.note("gradient, first over last", profile.gradients[0])
    for layer in profile.layers[5...] {
      #expect(layer.saturatedShare > 1.0 / 3 && layer.saturatedShare < 1.0 / 2)
    }
    #expect(profile.gradients[0] > 1000)
  }

  // Over 100 seeds the spread's factor lies within 2 % of its mean, and the
  // ratio of the two factors within 2.2 % of 1; the mean of four seeds differs
  // from 1 by at most 1.1 % in 25 groups of four.
  //
  // mutant LayerRecord.statistics: h - h.columnMeans => h - h.mean
  // mutant LayerRecord.statistics: spread: centred.rootMeanSquare =>
  //   spread: h.rootMeanSquare
  // mutant LayerRecord.statistics: gradientSize: delta.rootMeanSquare =>
  //   gradientSize: delta.squaredNorm
  @Test(
    "2.11 From layer to layer, the spread of a sigmoid network's activations over the digits shrinks by the same factor as its gradient."
  )
  func spreadShrinksLikeTheGradient() {
    let network = DeepNetwork(.sigmoid, .glorotNormal)
    let factors = FactorNetworks.factors(of: network, seeds: Survey.seeds(4))
    let ratio =
      geometricMean(factors.spread) / geometricMean(factors.down.measured)
    Survey.note("factor of the spread over that of the gradient", ratio)
    #expect(abs(ratio - 1) < 0.02)
    // The size of the activations shows nothing of it.
    let profile = GradientProfile("", .sigmoid, .glorotNormal)
      .measured(depth: 30, seed: Survey.seed)
    for layer in profile.layers {
      #expect(abs(layer.forwardSize - 0.5) < 0.1)
    }
  }
}
