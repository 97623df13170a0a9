import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

/// What the statistics measure in a deep net, beside what mean-field theory
/// predicts for an infinitely wide one.
@Suite struct GradientFactorTests {
  struct Net: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let activation: @Sendable () -> AnyLayer
    let theory: MeanField
    let initializer: Initializer
  }

  static let nets = [
    Net(
      testDescription: "sigmoid, Glorot",
      activation: { AnyLayer(Sigmoid()) },
      theory: MeanField(.sigmoid, weightVariance: 1),
      initializer: .glorotNormal),
    Net(
      testDescription: "tanh, ±1/√n",
      activation: { AnyLayer(Tanh()) },
      theory: MeanField(.tanh, weightVariance: 1.0 / 3),
      initializer: .fanInUniform(gain: 1 / 3.0.squareRoot())),
    Net(
      testDescription: "tanh, gain 5/3",
      activation: { AnyLayer(Tanh()) },
      theory: MeanField(.tanh, weightVariance: 25.0 / 9),
      initializer: .fanInNormal(gain: 5.0 / 3)),
    Net(
      testDescription: "tanh, gain 3",
      activation: { AnyLayer(Tanh()) },
      theory: MeanField(.tanh, weightVariance: 9),
      initializer: .fanInNormal(gain: 3)),
    Net(
      testDescription: "ReLU, Glorot",
      activation: { AnyLayer(ReLU()) },
      theory: MeanField(.relu, weightVariance: 1),
      initializer: .glorotUniform),
    Net(
      testDescription: "ReLU, He",
      activation: { AnyLayer(ReLU()) },
      theory: MeanField(.relu, weightVariance: 2),
      initializer: .heUniform),
    Net(
      testDescription: "ReLU, 3 × He",
      activation: { AnyLayer(ReLU()) },
      theory: MeanField(.relu, weightVariance: 18),
      initializer: .fanInNormal(gain: 18.0.squareRoot())),
  ]

  // Width 128, ten layers between the fifth and the fifteenth: the logarithm of
  // their factor has a standard deviation of at most √(5 / (4 · 10 · 128)), 3 %
  // (Hanin, 2018, for rectifiers, which vary most). The bound is 10 %.
  @Test("Gradients change by √χ₁ from layer to layer", arguments: nets)
  func backwardFactor(of net: Net) {
    let layers = statistics(of: net)
    let factor = 1 / layers[5...15].factor { $0.gradientNorm }
    let predicted = net.theory.gradientFactor.squareRoot()
    #expect(abs(log(factor / predicted)) < 0.1, "\(factor), \(predicted)")
  }

  // Without biases, `⟨W, ∂L/∂W⟩` is the same in every layer: the gradients of
  // the weights look healthy whatever the others do.
  @Test("Weight gradients of rectifiers hide it", arguments: nets[4...])
  func weightGradients(of net: Net) {
    let layers = statistics(of: net)
    let factor = layers[5...15].factor { $0.weightGradientNorm }
    #expect(abs(log(factor)) < 0.1, "\(factor)")
  }

  private func statistics(of net: Net) -> [LayerStatistics] {
    var generator = SplitMix64(seed: 5)
    let network = Sequential.plain(
      sizes: Array(repeating: 128, count: 21) + [10],
      activation: net.activation(), initializer: net.initializer,
      using: &generator)
    let batch = Matrix.normal(rows: 32, columns: 128, using: &generator)
    let weights = Matrix.normal(rows: 32, columns: 10, using: &generator)
    return network.statistics(on: batch) {
      sum($0 * $0.tape.variable(weights))
    }
  }
}
