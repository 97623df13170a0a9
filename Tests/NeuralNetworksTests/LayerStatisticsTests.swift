import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct LayerStatisticsTests {
  /// One linear unit: h = 2x, loss = mean of h.
  @Test func alinearUnitByHand() throws {
    let network = Sequential { Linear(weight: [[2]]) }
    let layers = network.statistics(on: [[1], [3]]) { mean($0) }
    let layer = try #require(layers.first)
    #expect(layers.count == 1)
    // h = (2, 6): rms √((4 + 36) / 2), standard deviation 2.
    #expect(abs(layer.forwardSize - 20.0.squareRoot()) < 1e-15)
    #expect(layer.spread == 2)
    // ∂L/∂z = (½, ½), ∂L/∂W = ½ · 1 + ½ · 3.
    #expect(abs(layer.gradientNorm - 0.5.squareRoot()) < 1e-15)
    #expect(layer.gradientSize == 0.5)
    #expect(layer.weightGradientNorm == 2)
    #expect(layer.saturatedShare == 0 && layer.deadShare == 0)
  }

  /// The gradient is that before the activation: slope 0.25 times ¼ each.
  @Test func gradientsAreWithRespectToPreActivations() throws {
    let network = Sequential {
      Linear(weight: [[0]])
      Sigmoid()
    }
    let layer = try #require(
      network.statistics(on: [[1], [1], [1], [1]]) { mean($0) }.first)
    #expect(layer.forwardSize == 0.5)
    #expect(layer.spread == 0)
    #expect(layer.gradientSize == 1.0 / 16)
    #expect(layer.gradientNorm == 1.0 / 8)
    #expect(layer.weightGradientNorm == 1.0 / 4)
  }

  /// Unit 1 is positive once, unit 2 never, unit 3 is exactly zero.
  @Test func deadUnitsPassNothingBackOnTheWholeBatch() throws {
    let network = Sequential {
      Linear(weight: [[1, -1, 0]], bias: [[0, -10, 0]])
      ReLU()
    }
    let layer = try #require(
      network.statistics(on: [[-1], [1]]) { sum($0) }.first)
    #expect(abs(layer.deadShare - 2.0 / 3) < 1e-15)
    #expect(layer.saturatedShare == 0)
  }

  /// tanh 2 = 0.964 is not saturated, tanh 2.2 = 0.976 is; σ(3.4) = 0.968 is
  /// not, σ(3.5) = 0.971 is.
  @Test func saturatedShares() throws {
    func share(_ activation: some Layer, _ batch: Matrix) throws -> Double {
      let network = Sequential {
        Linear(weight: [[1]])
        activation
      }
      return try #require(network.statistics(on: batch) { sum($0) }.first)
        .saturatedShare
    }
    #expect(try share(Tanh(), [[0], [2], [2.2], [-2.2]]) == 0.5)
    #expect(try share(Sigmoid(), [[0], [3.4], [3.5], [-3.5]]) == 0.5)
    #expect(try share(ReLU(), [[0], [1e300], [-1e300], [1]]) == 0)
  }

  @Test func normalizationBelongsToTheLayerBeforeIt() {
    var generator = SplitMix64(seed: 1)
    let network = Sequential {
      for _ in 0..<3 {
        Linear(inputSize: 4, outputSize: 4, using: &generator)
        BatchNorm(size: 4, epsilon: 0)
        Tanh()
      }
      Residual { Linear(inputSize: 4, outputSize: 4, using: &generator) }
    }
    let layers = network.statistics(
      on: .normal(rows: 8, columns: 4, using: &generator)
    ) { squaredNorm($0) }
    #expect(layers.count == 4)
    #expect(layers.allSatisfy { $0.weightGradientNorm > 0 })
  }

  /// A normalization after the activation scales the
  /// gradient, but is not what the activation works on.
  @Test func whatFollowsTheActivationIsNoPreActivation() throws {
    func layer(_ order: [AnyLayer]) throws -> LayerStatistics {
      try #require(
        Sequential([AnyLayer(Linear(weight: [[1]]))] + order)
          .statistics(on: [[0.5], [-0.25], [1]]) { sum(exp($0)) }.first)
    }
    let norm = AnyLayer(BatchNorm(size: 1))
    let after = try layer([AnyLayer(Tanh()), norm])
    let tape = Tape()
    let z = tape.variable([[0.5], [-0.25], [1]])
    let loss = sum(exp(norm(tanh(z))))
    let expected = tape.gradients(of: loss)[z].norm
    #expect(abs(after.gradientNorm - expected) <= 1e-12 * expected)
    // Before the activation, it makes the pre-activations.
    let before = try layer([norm, AnyLayer(Tanh())])
    let y = tape.variable(norm(tape.variable([[0.5], [-0.25], [1]])).value)
    let slope = tape.gradients(of: sum(exp(tanh(y))))[y].norm
    #expect(abs(before.gradientNorm - slope) <= 1e-12 * slope)
  }

  /// The mean-field factor √0.05572 = 0.2360 at width 128; the seeds of a
  /// sample spread by less than 2 %, the bound allows 5 %.
  @Test func theGradientsOfADeepSigmoidNetVanishAsPredicted() {
    var generator = SplitMix64(seed: 3)
    let sizes = [64] + Array(repeating: 128, count: 30) + [10]
    let network = Sequential.plain(
      sizes: sizes, activation: Sigmoid(), using: &generator)
    let images = Matrix.uniform(
      rows: 32, columns: 64, in: 0..<1, using: &generator)
    let layers = network.statistics(on: images) {
      softmaxCrossEntropy($0, labels: (0..<32).map { $0 % 10 })
    }
    let middle = Array(layers[5..<25])
    let backward = 1 / middle.factor { $0.gradientNorm }
    #expect(abs(backward - 0.2360) < 0.012)
    #expect(abs(middle.factor { $0.forwardSize } - 1) < 0.01)
    // Further on, the outputs differ by no more than their rounding.
    let forward = layers[3..<18].factor { $0.spread }
    #expect(abs(forward - 0.2360) < 0.012)
  }
}
