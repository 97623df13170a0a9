import Experiments
import NeuralNetworks

/// What mean-field theory says of the scale of the weights.
enum Scales {
  // snippet.critical
  /// The weight scale σ_w at which a wide sigmoid layer without biases keeps
  /// the size of the gradient.
  static let criticalSigmoid = root(in: 5...20) { scale in
    let network = DeepNetwork(.sigmoid, .fanInNormal(gain: scale))
    return 1 - network.meanField.gradientFactor
  }
  // snippet.end
}
