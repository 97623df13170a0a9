import Autodiff
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import saturation

@Suite("Chapter 2: twins") struct TwinTests {
  // Weights of a network that takes 8 numbers to 3 through five layers.
  private let weights: [Matrix] = {
    var generator = SplitMix64(seed: Survey.seed)
    return zip([8, 16, 16, 16, 16], [16, 16, 16, 16, 3]).map {
      Initializer.glorotNormal.matrix(fanIn: $0, fanOut: $1, using: &generator)
    }
  }()

  // Both are the same in exact arithmetic. Five layers of 16 products each
  // round about 100 times, at 2⁻⁵³ relative to numbers of size 1: 1e-13.
  //
  // mutant Twins.sigmoidTwin: -0.5 * scaled.columnSums =>
  //   -0.5 * scaled.columnMeans
  // mutant Twins.sigmoidTwin: layer == last ? 1 : 2 => layer == last ? 2 : 1
  // mutant Twins.sigmoidTwin: layer == 0 ? 1 : 2 => layer == 0 ? 2 : 1
  @Test(
    "2.10 For every tanh network there is a sigmoid network that computes the same function, with pre-activations twice and gradients half as large."
  )
  func twinsComputeTheSame() {
    var generator = SplitMix64(seed: Survey.seed + 1000)
    let inputs = Matrix.normal(rows: 5, columns: 8, using: &generator)
    let labels = [0, 1, 2, 1, 0]
    let tanhPass = pass(Twins.tanhTwin(of: weights), inputs, labels)
    let sigmoidPass = pass(Twins.sigmoidTwin(of: weights), inputs, labels)
    expect(tanhPass.output, isNear: sigmoidPass.output)
    for layer in 0..<4 {
      expect(
        2 * tanhPass.preactivations[layer],
        isNear: sigmoidPass.preactivations[layer])
      expect(
        tanhPass.gradients[layer], isNear: 2 * sigmoidPass.gradients[layer])
    }
    // So say the statistics too: their gradients are with respect to the
    // pre-activations. With respect to the outputs, the ratio is the inverse.
    let sizes = [Twins.tanhTwin(of: weights), Twins.sigmoidTwin(of: weights)]
      .map { network in
        network.statistics(on: inputs) {
          softmaxCrossEntropy($0, labels: labels)
        }.map(\.gradientSize)
      }
    for layer in 0..<4 {
      #expect(abs(sizes[0][layer] / sizes[1][layer] - 2) < 1e-12)
    }
  }

  // In the middle of the network, layer l of it, what the page derives: the
  // same up to the rounding of the rest.
  @Test func theTwinsWeightsGetTheGradientOfTheBiasesToo() {
    var generator = SplitMix64(seed: 5)
    let inputs = Matrix.normal(rows: 5, columns: 8, using: &generator)
    let labels = [0, 1, 2, 1, 0]
    let tanhPass = pass(Twins.tanhTwin(of: weights), inputs, labels)
    let sigmoidPass = pass(Twins.sigmoidTwin(of: weights), inputs, labels)
    for layer in 1...3 {
      let biases = tanhPass.gradients[layer].columnSums
      let ofWeights = tanhPass.weightGradients[layer]
      expect(
        4 * sigmoidPass.weightGradients[layer], isNear: ofWeights + biases)
    }
  }

  private func pass(
    _ network: Sequential, _ inputs: Matrix, _ labels: [Int]
  ) -> (
    output: Matrix, preactivations: [Matrix], gradients: [Matrix],
    weightGradients: [Matrix]
  ) {
    let tape = Tape()
    var output = tape.variable(inputs)
    var preactivations: [Variable] = []
    var weights: [Parameter] = []
    for layer in network.layers {
      output = layer(output)
      if case .weights(let weight) = layer.kind {
        preactivations.append(output)
        weights.append(weight)
      }
    }
    let gradients = tape.gradients(
      of: softmaxCrossEntropy(output, labels: labels))
    return (
      output.value, preactivations.map(\.value),
      preactivations.map { gradients[$0] }, weights.map { gradients[$0] }
    )
  }

  private func expect(_ a: Matrix, isNear b: Matrix) {
    #expect((a - b).norm <= 1e-13 * b.norm)
  }
}
