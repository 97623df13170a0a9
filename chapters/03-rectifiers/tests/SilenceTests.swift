import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import RectifiersModel
import Testing

@testable import rectifiers

@Suite("Chapter 3: silent units") struct SilenceTests {
  /// Four networks of 50 layers.
  private static let relu = Merging(
    slope: 0, depth: 50, seeds: Survey.seeds(4))

  // All numbers are small integers and exact. The tape of the library does the
  // same pass, with a step of gradient descent at a rate of 1.
  //
  // mutant ThreeUnits.init: max($0, 0) => $0
  // mutant ThreeUnits.init: $0 > 0 ? 1 : 0 => $0 > 0 ? 1 : 1
  // mutant ThreeUnits.init: matmul(input, Self.weights) + Self.biases =>
  //   matmul(input, Self.weights)
  @Test(
    "3.2 Of three ReLU units with pre-activations 3, 1 and −3 the third sends back nothing, keeps its weights in a step of gradient descent, and is silent for every input without negative components."
  )
  func oneUnitOfThreeIsOff() {
    let units = ThreeUnits()
    #expect(units.z == [[3, 1, -3]] && units.output == 2)
    let layer = Linear(weight: ThreeUnits.weights, bias: ThreeUnits.biases)
    let tape = Tape()
    let z = layer(tape.variable([[1, 2]]))
    let outgoing = tape.variable(ThreeUnits.outgoing.transposed())
    let loss =
      0.5 * squaredError(matmul(Autodiff.relu(z), outgoing), targets: [[1]])
    let gradients = tape.gradients(of: loss)
    #expect(units.gradient == gradients[z])
    #expect(units.gradient == [[1, -1, 0]])
    #expect(units.sent[2] == 0 && units.sent[0] > 0 && units.sent[1] > 0)
    var optimizer = SGD(learningRate: 1)
    optimizer.update(layer.parameters, along: gradients)
    for row in 0..<2 {
      let weights = layer.weight.value
      #expect(weights[row, 2] == ThreeUnits.weights[row, 2])
      #expect(weights[row, 0] != ThreeUnits.weights[row, 0])
    }
    for x in 0...20 {
      for y in 0...20 {
        #expect(ThreeUnits([[Double(x), Double(y)]]).h[0, 2] == 0)
      }
    }
  }

  // The formula is exact; the quadrature is good to ten digits there. Of 20,000
  // units a share p has the standard deviation √(p (1 − p) / 20,000), at most
  // 0.0036; four of them are allowed.
  //
  // mutant Correlations.silentShare: Double(batch) => Double(batch - 1)
  // mutant Correlations.silentShare: max(1 - c, => max(1 + c,
  // mutant Matrix.inputs: length * c.squareRoot() => length * c
  // mutant Matrix.silentShare: $0 == 0 ? 1 : 0 => $0 == 0 ? 0 : 1
  @Test(
    "3.8 A unit is positive for none of B inputs whose correlation in pairs is 1/2 with probability 1/(B + 1).",
    arguments: [1, 2, 3, 9, 19, 128])
  func silenceOfABatch(batch: Int) {
    let expected = 1 / Double(batch + 1)
    let predicted = Correlations.silentShare(batch: batch, correlation: 0.5)
    #expect(abs(predicted - expected) < 1e-10)
    let measured = UnluckyBatch.silentShare(
      batch: batch, correlation: 0.5, units: 20_000, seed: Survey.seed)
    Survey.note("silent on \(batch), times B + 1", measured / expected)
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
  //
  // mutant Correlations.next: .pi / 2 - acos(c) => acos(c)
  // mutant Correlations.next: (1 - a) * (1 - a) / 4 => (1 + a) * (1 - a) / 4
  // mutant Matrix.meanCorrelation: $0.squareRoot() => $0
  @Test(
    "3.9 In the mean of four networks of width 256, the correlation of two inputs rises through fifty layers as the map predicts, to within 8/100."
  )
  func correlationFollowsTheMap() {
    let measured = Self.relu.means(of: \.correlation)
    let errors = zip(measured, Self.relu.predictedCorrelations).map {
      abs($0 - $1)
    }
    Survey.note("largest error in 50 layers", errors.max() ?? .nan)
    #expect(errors.allSatisfy { $0 < 0.08 })
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
  //
  // mutant Correlations.next: 1 - c * c => 1 - c
  // mutant Correlations.next: .pi / 2 - acos(c) => .pi / 2
  // mutant Correlations.byLayer: [c] => [1 - c]
  @Test(
    "3.12 Far up a ReLU network, 1 − c is 9π²/2 divided by the square of the number of layers."
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
  //
  // mutant Matrix.silentShare: columnSums => rowSums
  // mutant Matrix.activeShare: $0 > 0 ? 1 : 0 => $0 > 0.5 ? 1 : 0
  // mutant Correlations.silentShare: Double(batch) => 2
  @Test(
    "3.10 The share of units that are silent on a batch of 128 grows with depth as the correlation predicts, while half of all outputs stay active."
  )
  func silenceGrowsWithDepth() {
    let silent = Self.relu.means(of: \.silentShare)
    let active = Self.relu.means(of: \.activeShare)
    let errors = zip(silent, Self.relu.predictedSilentShares).map {
      abs($0 - $1)
    }
    let imbalances = active.map { abs($0 - 0.5) }
    Survey.note("largest error of the silent share", errors.max() ?? .nan)
    Survey.note("largest distance from half active", imbalances.max() ?? .nan)
    #expect(errors.allSatisfy { $0 < 0.12 })
    #expect(imbalances.allSatisfy { $0 < 0.08 })
    #expect(silent[0] == 0)
    #expect(silent[2] < 0.02)
    #expect(silent[30] > 0.25)
  }

  // In theory 1 − c is 1.04 times as large, which moves c by 0.0004. The same
  // random numbers give both networks their weights, and in 20 groups of four
  // the mean moves by 0.0004 with a deviation of 0.0003.
  //
  // mutant Correlations.next: (1 - a) * (1 - a) / 4 => (1 + a) * (1 + a) / 4
  // mutant leakyReLUAndSlope: (slope * x, slope) => (slope * x, 0)
  // mutant RectifierNetwork.forward: z.applying(activation) => z
  @Test(
    "3.11 With a slope of 1/100 no unit is without gradient, and the correlation in layer 50 is the same to within 2/1000."
  )
  func leakyUnitsMergeAllTheSame() {
    let relu = Correlations.byLayer(from: 0, depth: 50)[49]
    let leaky = Correlations.byLayer(from: 0, slope: 0.01, depth: 50)[49]
    #expect(abs(relu - leaky) < 0.001)
    #expect(leaky > 0.98)
    let measured = Merging(slope: 0.01, depth: 50, seeds: Survey.seeds(4))
    let difference =
      measured.means(of: \.correlation)[49]
      - Self.relu.means(of: \.correlation)[49]
    Survey.note("difference of the correlations", difference)
    #expect(abs(difference) < 0.002)
    let negative = measured.means(of: \.silentShare)[49]
    Survey.note("share of units negative for the whole batch", negative)
    #expect(negative > 0.3)
    for z in stride(from: -5, through: 5, by: 0.5) {
      #expect(ScalarFunction.leakyReLU(slope: 0.01).derivative(at: z) > 0)
    }
  }

  // Of 2,000 networks a share has a standard deviation of at most 0.0112.
  //
  // mutant BornDead.probability: pow(0.5, Double(width)) =>
  //   pow(0.5, Double(depth))
  // mutant BornDead.share: max($0, 0) => abs($0)
  // mutant BornDead.share: h.maximum == 0 => h.minimum == 0
  @Test(
    "3.13 A network of L layers of n units without biases gives zero for an input with probability 1 - (1 - 2^{-n})^L, and for that input and its opposite less often.",
    arguments: [(2, 10), (3, 10), (4, 50)])
  func someNetworksAreBornDead(width: Int, depth: Int) {
    let predicted = BornDead.probability(width: width, depth: depth)
    let one = BornDead.share(
      width: width, depth: depth, inputs: [[1]], networks: 2000,
      seed: Survey.seed)
    Survey.note("width \(width), measured less predicted", one - predicted)
    #expect(abs(one - predicted) < 0.045)
    let both = BornDead.share(
      width: width, depth: depth, inputs: [[1], [-1]], networks: 2000,
      seed: Survey.seed)
    #expect(both < one)
    if width == 3 { #expect(both < one - 0.05) }
  }
}
