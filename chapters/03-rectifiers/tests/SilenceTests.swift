import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks
import RectifiersModel
import Testing

@testable import rectifiers

@Suite("Chapter 3: silent units") struct SilenceTests {
  /// Four networks of 50 layers.
  private static let relu = Merging(slope: 0, depth: 50, seeds: 0..<4)

  // The formula is exact; the quadrature is good to ten digits there. Of 20,000
  // units a share p has the standard deviation √(p (1 − p) / 20,000), at most
  // 0.0036; four of them are allowed.
  @Test(
    "3.7 A unit is positive for none of B inputs whose correlation in pairs is 1/2 with probability 1/(B + 1).",
    arguments: [1, 2, 3, 9, 19, 128])
  func silenceOfABatch(batch: Int) {
    let expected = 1 / Double(batch + 1)
    let predicted = Correlations.silentShare(batch: batch, correlation: 0.5)
    #expect(abs(predicted - expected) < 1e-10)
    let measured = UnluckyBatch.silentShare(
      batch: batch, correlation: 0.5, units: 20_000, seed: 1)
    let deviation = (expected * (1 - expected) / 20_000).squareRoot()
    #expect(abs(measured - expected) < 4 * deviation)
  }

  @Test func inputsHaveTheCosinesThatAreAskedFor() {
    for correlation in [0, 0.3, 0.5, 0.95] {
      let inputs = Matrix.inputs(count: 7, correlation: correlation)
      #expect(abs(inputs.meanCorrelation - correlation) < 1e-12)
      #expect(abs(inputs.meanSquare - 1) < 1e-12)
      let products = matmul(inputs, transposed: inputs) / 8.0
      #expect(abs(products[2, 5] - correlation) < 1e-12)
    }
  }

  // Over 40 seeds, the correlation in one network of width 256 has a standard
  // deviation of at most 0.038 in any layer, and a mean that differs from the
  // theory by at most 0.012. In ten groups of four, the mean is at most 0.046
  // off.
  @Test(
    "3.8 In networks of width 256 the correlation of two inputs rises from layer to layer as the map predicts."
  )
  func correlationFollowsTheMap() {
    let measured = Self.relu.means(of: \.correlation)
    for (a, b) in zip(measured, Self.relu.predictedCorrelations) {
      #expect(abs(a - b) < 0.06)
    }
    #expect(measured[1] > 0.25 && measured[1] < 0.38)
    // The closed form is the integral of mean-field theory, whose inner kink
    // costs the quadrature up to 1e-5.
    for slope in [0, 0.25, 0.5] {
      let theory = MeanField(
        .leakyReLU(slope: slope), weightVariance: 2 / (1 + slope * slope))
      for c in [0, 0.3, 0.9] {
        let next = Correlations.next(after: c, slope: slope)
        #expect(abs(next - theory.correlation(after: c)) < 2e-5)
      }
    }
  }

  // The next term of the expansion is of relative order ln(l)/l: at 10,000
  // layers it leaves 0.4 %.
  @Test(
    "3.9 Far up a ReLU network, 1 − c is 9π²/2 divided by the square of the number of layers."
  )
  func correlationsConvergeSlowly() {
    let correlations = Correlations.byLayer(from: 0, depth: 10_001)
    let law = 4.5 * Double.pi * .pi / 1e8
    #expect(abs((1 - correlations[10_000]) / law - 1) < 0.01)
    // Not faster than any power: an exponential would be zero long before.
    let quarter = (1 - correlations[2500]) / (1 - correlations[5000])
    #expect(abs(quarter - 4) < 0.1)
  }

  // Over 40 seeds, the share of silent units of one network has a standard
  // deviation of at most 5 points, and the share of active outputs one of 3.4;
  // the means differ from the theory by at most 2.7 and 1.1 points, and those
  // of four by at most 7.8 and 4.2.
  @Test(
    "3.10 The share of units that are silent on a batch of 128 grows with depth as the correlation predicts, while half of all outputs stay active."
  )
  func silenceGrowsWithDepth() {
    let silent = Self.relu.means(of: \.silentShare)
    let active = Self.relu.means(of: \.activeShare)
    for layer in 0..<50 {
      #expect(
        abs(silent[layer] - Self.relu.predictedSilentShares[layer]) < 0.1)
      #expect(abs(active[layer] - 0.5) < 0.06)
    }
    #expect(silent[0] == 0)
    #expect(silent[2] < 0.02)
    #expect(silent[30] > 0.25)
  }

  // In theory 1 − c is 1.04 times as large, which moves c by 0.0004. In five
  // groups of four networks, c moves by less than 0.001, and 37 % to 43 % of the
  // units are negative for the whole batch.
  @Test(
    "3.11 With a slope of 1/100 no unit is without gradient, and the correlation in layer 50 is the same to within 1/1000."
  )
  func leakyUnitsMergeAllTheSame() {
    let relu = Correlations.byLayer(from: 0, depth: 50)[49]
    let leaky = Correlations.byLayer(from: 0, slope: 0.01, depth: 50)[49]
    #expect(abs(relu - leaky) < 0.001)
    #expect(leaky > 0.98)
    let measured = Merging(slope: 0.01, depth: 50, seeds: 0..<4)
    let difference =
      measured.means(of: \.correlation)[49]
      - Self.relu.means(of: \.correlation)[49]
    #expect(abs(difference) < 0.01)
    #expect(measured.means(of: \.silentShare)[49] > 0.3)
    for z in stride(from: -5, through: 5, by: 0.5) {
      #expect(ScalarFunction.leakyReLU(slope: 0.01).derivative(at: z) > 0)
    }
  }

  // Of 2,000 networks a share has a standard deviation of at most 0.0112.
  @Test(
    "3.12 A network of L layers of n units without biases gives zero for an input with probability 1 - (1 - 2^{-n})^L, and for that input and its opposite less often.",
    arguments: [(2, 10), (3, 10), (4, 50)])
  func someNetworksAreBornDead(width: Int, depth: Int) {
    let predicted = BornDead.probability(width: width, depth: depth)
    let one = BornDead.share(
      width: width, depth: depth, inputs: [[1]], networks: 2000, seed: 1)
    #expect(abs(one - predicted) < 0.04)
    let both = BornDead.share(
      width: width, depth: depth, inputs: [[1], [-1]], networks: 2000, seed: 1)
    #expect(both < one)
    if width == 3 { #expect(both < one - 0.05) }
  }
}
