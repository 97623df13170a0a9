import Experiments
import NeuralNetworks

extension DeepNetwork {
  // snippet.biased
  /// Returns a network with normal biases of the given variance, from 0 on.
  ///
  /// Biases of variance 0 are drawn as well, so that a seed gives the same
  /// weights whatever their variance.
  public static func biased(
    _ activation: ActivationFunction, _ initializer: Initializer,
    variance: Double = 0, depth: Int = 30, width: Int = 128
  ) -> DeepNetwork {
    DeepNetwork(
      activation, initializer, bias: .normal(variance: variance), depth: depth,
      width: width)
  }
  // snippet.end
}
