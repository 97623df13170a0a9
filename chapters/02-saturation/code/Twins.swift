import LinearAlgebra
import NeuralNetworks

/// A tanh network, and the sigmoid network that computes the same.
///
/// With σ(z) = (1 + tanh(z/2)) / 2, weights four times as large and biases of
/// minus half their column sums make a sigmoid layer's pre-activations exactly
/// twice those of the tanh layer, and its outputs (1 + h) / 2.
enum Twins {
  // snippet.sigmoid
  /// Returns the sigmoid twin of a tanh network with these weights.
  ///
  /// The first layer sees the input as it is, so its weights only double; the
  /// last layer has no activation behind it, so its weights double as well.
  static func sigmoidTwin(of weights: [Matrix]) -> Sequential {
    let last = weights.count - 1
    return Sequential {
      for (layer, weight) in weights.enumerated() {
        let scaled =
          (layer == 0 ? 1 : 2) * (layer == last ? 1 : 2) * weight
        let bias = layer == 0 ? nil : -0.5 * scaled.columnSums
        Linear(weight: scaled, bias: bias)
        if layer < last { Sigmoid() }
      }
    }
  }

  /// Returns the tanh network with these weights and no biases.
  static func tanhTwin(of weights: [Matrix]) -> Sequential {
    Sequential {
      for (layer, weight) in weights.enumerated() {
        Linear(weight: weight)
        if layer < weights.count - 1 { Tanh() }
      }
    }
  }
  // snippet.end
}
