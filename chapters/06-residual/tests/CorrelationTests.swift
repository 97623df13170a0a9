import Experiments
import Laboratory
import LinearAlgebra
import ResidualModel
import Testing

@testable import residual

// Means of ten seeds. Over ten groups of ten, standard deviations are at most
// 0.007, save for 1/√L and normalized blocks at depth 5 or less (0.008), and the
// mean of all hundred is within 0.006 of the theory everywhere.
@Suite("Chapter 6: shattered gradients") struct CorrelationTests {
  private func correlations(
    _ branches: Branches, _ depth: Int, networks: Int = 10
  ) -> Correlations {
    Correlations(
      in: branches.stack(depth: depth), seeds: Survey.seeds(networks))
  }

  // The product of the shares, by an independent computation: 0.1046.
  //
  // mutant Correlations.coactive: 1 - acos(rho) / .pi
  //   => 1 - acos(rho) / (2 * .pi)
  // mutant Correlations.passedOn: (.pi - angle) * rho => angle * rho
  // mutant Matrix.meanCorrelation: (total - n) => total
  // mutant BlockStack.inputGradients: rows: 1, => rows: inputs.rows,
  @Test(
    "6.9 In a plain network of rectifiers with He's weights, the correlation of the gradients at two inputs is the product of the shares of units on which they agree: after five layers, three times as much as 1/2⁵."
  )
  func plainNetworksLoseThemSlowly() {
    let one = correlations(.plain, 1)
    #expect(abs(one.predicted - 0.5) < 1e-12)
    #expect(abs(one.mean - 0.5) < 0.02)
    let five = correlations(.plain, 5)
    Survey.note("correlation after five layers, times 2⁵", five.mean * 32)
    #expect(abs(five.predicted - 0.1046) < 0.0001)
    #expect(abs(five.mean / five.predicted - 1) < 0.2)
    #expect(five.mean > 2.5 / 32)
    // Twice the depth is an eighth: L⁻³, nearly, at depth 2,000.
    let deep = [2000, 4000].map {
      Correlations.predicted(for: Branches.plain.stack(depth: $0))
    }
    #expect(abs(deep[0] / deep[1] - 8) < 0.1)
  }

  // A batch of 32 makes it a little less than a half, by 1/(31 π) a layer. Over
  // 20 groups of 40 networks, the mean after five layers varies by 4 %, and
  // what the fifth makes of the fourth is 0.45 to 0.54.
  //
  // mutant BlockStack.blocks:
  //   if isNormalized { BatchNorm(size: width, momentum: 1) } =>
  // mutant Correlations.predicted: (-1 / (n - 1), => (0.0,
  // mutant BatchNorm.callAsFunction: (input - tape.variable(mean)) => input
  // mutant BlockStack.inputGradients: Tape(mode: .evaluation) => Tape()
  @Test(
    "6.10 With batch normalization, each of the first five layers of a plain network halves the correlation."
  )
  func normalizationShatters() {
    var last = 1.0
    for depth in 1...5 {
      let found = correlations(.plainNormalized, depth, networks: 40)
      let half = pow(0.5 - 1 / (31 * .pi), Double(depth))
      Survey.note("layer \(depth), times", found.mean / last)
      #expect(abs(found.predicted / half - 1) < 0.01)
      #expect(abs(found.mean / found.predicted - 1) < 0.15)
      #expect(abs(found.mean / last - 0.5) < 0.1)
      last = found.mean
    }
  }

  // Over 20 groups the means are 0.652 ± 0.004 (ten networks of 10 blocks) and
  // 0.635 ± 0.007 (five of 100); theory says 0.650 and 0.635.
  //
  // mutant Branches.stack: BlockStack(scale: 1 / L.squareRoot())
  //   => BlockStack()
  // mutant Block.callAsFunction: scale == 1 ? branch(x) : scale * branch(x)
  //   => branch(x)
  // mutant Correlations.predicted: (around + through * coactive(rho))
  //   => (through * coactive(rho))
  // mutant Correlations.coactive: 1 - acos(rho) / .pi => acos(rho) / .pi
  @Test(
    "6.11 Residual blocks scaled by 1/√L keep a correlation of more than 3/5: in theory at any depth, and in networks of 10 and of 100 blocks."
  )
  func scaledBlocksKeepIt() {
    var last = 1.0
    for depth in [1, 10, 100, 1000, 10_000] {
      let stack = Branches.overRoot.stack(depth: depth)
      let predicted = Correlations.predicted(for: stack)
      #expect(predicted > 0.6)
      #expect(predicted < last)
      last = predicted
    }
    // Ten times as deep is no longer any different.
    let deepest = Correlations.predicted(
      for: Branches.overRoot.stack(depth: 100_000))
    #expect(abs(deepest - last) < 0.001)
    for (depth, networks) in [(10, 10), (100, 5)] {
      let found = correlations(.overRoot, depth, networks: networks)
      Survey.note("correlation, \(depth) blocks", found.mean)
      #expect(abs(found.mean / found.predicted - 1) < 0.05)
      #expect(found.mean > 0.6)
    }
  }

  // Over 20 groups of ten, the mean is 4 % ± 3 % above the theory.
  //
  // mutant BlockStack.branchFactors: scale * scale * (1 - 1 / .pi)
  //   => scale * scale
  // mutant Correlations.uncentred: (1 + factor / 2) => (1 + factor)
  // mutant Correlations.predicted: (n - 1) / (n - 3))
  //   => (n - 1) / (n - 1))
  @Test(
    "6.12 Normalized residual blocks lose the correlation like a power of the depth, more steeply than 1/√L."
  )
  func normalizedBlocksLoseItLikeAPower() {
    let found = correlations(.normalized, 20)
    Survey.note("correlation after 20 blocks", found.mean)
    #expect(abs(found.mean / found.predicted - 1) < 0.13)
    let uncentred = Correlations.uncentred(depth: 20)
    #expect(found.mean < 0.8 * uncentred)
    // From one depth to twice that: 2 to the power of −1/2 or, for a large
    // batch, −π/(2π − 2). A batch of 32 adds a tenth to the exponent.
    let root =
      Correlations.uncentred(depth: 8000)
      / Correlations.uncentred(depth: 4000)
    #expect(abs(log(root) / log(2) + 0.5) < 0.001)
    let power = [4000, 8000].map {
      Correlations.predicted(for: Branches.normalized.stack(depth: $0))
    }
    let exponent = log(power[1] / power[0]) / log(2)
    let expected = -0.5 * .pi / (.pi - 1) * 31 / 29 * (1 + 2 / (31 * .pi))
    #expect(abs(exponent - expected) < 0.002)
  }

  @Test func theKernelsHaveTheirClosedForms() {
    // Correlation 1/2 is an angle of π/3.
    #expect(abs(Correlations.coactive(0.5) - 2 / 3.0) < 1e-15)
    let expected = (0.75.squareRoot() + .pi / 3) / .pi
    #expect(abs(Correlations.passedOn(0.5) - expected) < 1e-15)
    #expect(Correlations.passedOn(1) == 1)
    // Means over normal numbers say the same.
    let rho = 0.3
    let rest = (1 - rho * rho).squareRoot()
    let product = gaussianExpectation { x in
      max(x, 0) * gaussianExpectation { max(rho * x + rest * $0, 0) }
    }
    #expect(abs(2 * product - Correlations.passedOn(rho)) < 1e-4)
  }
}

@Suite("Chapter 6: one dimension") struct OneDimensionTests {
  private func neighbours(_ index: Int) -> Double {
    OneDimension.networks[index].network
      .autocorrelation(lags: 1, seeds: Survey.seeds(10))[1]
  }

  // Over 20 groups of ten, neighbours have -0.06 to 0.03 with normalization and
  // 0.86 to 0.95 without.
  //
  // mutant BlockStack.blocks:
  //   if isNormalized { BatchNorm(size: width, momentum: 1) } =>
  // mutant OneDimension.autocorrelation: deviations.dropFirst(lag)
  //   => deviations
  // mutant BatchNorm.callAsFunction: (input - tape.variable(mean)) => input
  @Test(
    "6.13 Along one input, the derivative of a plain network with 24 hidden layers is white noise if they are batch-normalized, and is not if they are not."
  )
  func normalizationWhitens() {
    let white = OneDimension.networks[2].network
      .autocorrelation(lags: 16, seeds: Survey.seeds(10))
    for lag in 1...16 { #expect(abs(white[lag]) < 0.15) }
    let plain = neighbours(1)
    Survey.note("neighbours, normalized", white[1])
    Survey.note("neighbours, plain", plain)
    #expect(plain > 0.8)
    #expect(neighbours(3) > 0.6)
    // With Glorot's weights and large biases, depth hardly shows.
    #expect(neighbours(4) > 0.93)
  }

  // Without the mean over the inputs taken out, the farthest points lie above
  // the theory, which knows of it. Over 20 groups of 40, the farthest point has
  // 0.78 ± 0.02; of a hundred, two thirds of that spread.
  @Test func theoryKnowsOfTheMean() {
    let network = OneDimension.networks[0].network
    let predicted = network.predictedAutocorrelation(lags: 16)
    let measured = network.autocorrelation(lags: 16, seeds: Survey.seeds(100))
    for lag in 0...16 { #expect(abs(measured[lag] - predicted[lag]) < 0.06) }
  }

  // The theory is that of infinitely many networks; ten vary.
  @Test(arguments: [0, 1, 4])
  func theoryPredictsTheAutocorrelation(index: Int) {
    let network = OneDimension.networks[index].network
    let predicted = network.predictedAutocorrelation(lags: 1)[1]
    #expect(abs(neighbours(index) - predicted) < 0.06)
  }

  // dy/dx is what differences of y say: the network is linear between two
  // steps of its derivative, and seldom has one in so short an interval.
  @Test func theDerivativeIsThatOfTheNetwork() {
    var generator = SplitMix64(seed: Survey.seed)
    let numbers = OneDimension.networks[0].network
      .derivative(using: &generator)
    let steps = zip(numbers, numbers.dropFirst()).filter { $0.0 != $0.1 }
    // Of 200 units, those that switch between −2 and 2 do so at a step.
    #expect(steps.count > 60 && steps.count < 200)
  }
}
