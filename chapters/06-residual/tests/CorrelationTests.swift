import Experiments
import LinearAlgebra
import ResidualModel
import Testing

@testable import residual

// Means of ten seeds. Over ten groups of ten, standard deviations are at most
// 0.007, save for 1/√L and normalized blocks at depth 5 or less (0.008), and the
// mean of all hundred is within 0.006 of the theory everywhere.
@Suite("Chapter 6: shattered gradients") struct CorrelationTests {
  private func correlations(
    _ branches: Branches, _ depth: Int, width: Int = 256
  ) -> Correlations {
    Correlations(in: branches.stack(depth: depth, width: width), seeds: 0..<10)
  }

  // The product of the shares, by an independent computation: 0.1046.
  @Test(
    "6.8 In a plain network of rectifiers with He's weights, the correlation of the gradients at two inputs is the product of the shares of units on which they agree: after five layers, three times as much as 1/2⁵."
  )
  func plainNetworksLoseThemSlowly() {
    let one = correlations(.plain, 1)
    #expect(abs(one.predicted - 0.5) < 1e-12)
    #expect(abs(one.mean - 0.5) < 0.02)
    let five = correlations(.plain, 5)
    #expect(abs(five.predicted - 0.1046) < 0.0001)
    #expect(abs(five.mean / five.predicted - 1) < 0.2)
    #expect(five.mean > 2.5 / 32)
    // Twice the depth is an eighth: L⁻³, nearly, at depth 2,000.
    let deep = [2000, 4000].map {
      Correlations.predicted(for: Branches.plain.stack(depth: $0))
    }
    #expect(abs(deep[0] / deep[1] - 8) < 0.1)
  }

  @Test(
    "6.9 With batch normalization, each layer of a plain network halves the correlation.",
    arguments: [1, 3, 5])
  func normalizationShatters(depth: Int) {
    let found = correlations(.plainNormalized, depth)
    // A batch of 32 makes it a little less: 1/2 less 1/(31 π) a layer.
    let half = pow(0.5 - 1 / (31 * .pi), Double(depth))
    #expect(abs(found.predicted / half - 1) < 0.01)
    #expect(abs(found.mean - found.predicted) < 0.015)
  }

  @Test(
    "6.10 Residual blocks scaled by 1/√L keep a correlation of more than 3/5 at any depth.",
    arguments: [1, 10, 100, 1000, 10_000])
  func scaledBlocksKeepIt(depth: Int) {
    let stack = Branches.overRoot.stack(depth: depth)
    #expect(Correlations.predicted(for: stack) > 0.6)
    if depth == 10 {
      let found = correlations(.overRoot, 10)
      #expect(abs(found.mean / found.predicted - 1) < 0.03)
      #expect(found.mean > 0.6)
    }
  }

  @Test(
    "6.11 Normalized residual blocks lose the correlation like a power of the depth, more steeply than 1/√L."
  )
  func normalizedBlocksLoseItLikeAPower() {
    let found = correlations(.normalized, 20)
    #expect(abs(found.mean / found.predicted - 1) < 0.08)
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
      .autocorrelation(lags: 1, seeds: 0..<10)[1]
  }

  @Test(
    "6.12 Along one input, the derivative of a plain network with 24 hidden layers is white noise if they are batch-normalized, and is not if they are not."
  )
  func normalizationWhitens() {
    let white = OneDimension.networks[2].network
      .autocorrelation(lags: 16, seeds: 0..<10)
    for lag in 1...16 { #expect(abs(white[lag]) < 0.15) }
    #expect(neighbours(1) > 0.8)
    #expect(neighbours(3) > 0.6)
    // With Glorot's weights and large biases, depth hardly shows.
    #expect(neighbours(4) > 0.93)
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
    var generator = SplitMix64(seed: 1)
    let numbers = OneDimension.networks[0].network
      .derivative(using: &generator)
    let steps = zip(numbers, numbers.dropFirst()).filter { $0.0 != $0.1 }
    // Of 200 units, those that switch between −2 and 2 do so at a step.
    #expect(steps.count > 60 && steps.count < 200)
  }
}
