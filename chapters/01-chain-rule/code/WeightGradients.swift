import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// What one backward pass through a deep ReLU network without biases leaves in
/// each layer: in the signal that it sends back, and in the weights.
struct WeightGradients {
  /// The norm of the gradient for the pre-activations of each layer.
  var signals: [Double] = []
  /// The norm of the gradient for the weights of each layer.
  var weights: [Double] = []
  /// The sum of the products of weights and their gradients, by layer.
  var products: [Double] = []
  /// What these numbers rest on.
  let conditions: Conditions

  // snippet.measure
  /// Measures a network whose weights have variance one over fan-in.
  init(depth: Int = 30, width: Int = 64, examples: Int = 32, seed: UInt64) {
    // snippet.hide
    conditions = Conditions(
      seeds: [seed], layers: [depth], units: [width],
      examples: .normalInputs(examples))
    // snippet.show
    var generator = SplitMix64(seed: seed)
    let tape = Tape()
    var state = tape.variable(
      Matrix.normal(rows: examples, columns: width, using: &generator))
    var (parameters, preActivations): ([Parameter], [Variable]) = ([], [])
    for _ in 0..<depth {
      let weight = Parameter(
        Matrix.normal(
          rows: width, columns: width,
          standardDeviation: 1 / Double(width).squareRoot(), using: &generator))
      let z = matmul(state, tape.variable(for: weight))
      state = relu(z)
      parameters.append(weight)
      preActivations.append(z)
    }
    let labels = (0..<examples).map { $0 % width }
    let loss = softmaxCrossEntropy(preActivations[depth - 1], labels: labels)
    let gradients = tape.gradients(of: loss)
    signals = preActivations.map { gradients[$0].norm }
    weights = parameters.map { gradients[$0].norm }
    products = parameters.map { dot($0.value, gradients[$0]) }
  }
  // snippet.end

  /// The factor per layer by which a list of norms shrinks on the way back.
  static func factorPerLayer(_ norms: [Double]) -> Double {
    root(norms[0] / norms[norms.count - 1], norms.count - 1)
  }
}
