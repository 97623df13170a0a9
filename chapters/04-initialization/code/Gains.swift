import Experiments
import LinearAlgebra
import NeuralNetworks

/// What theory says of tanh layers whose weights have variance gain²/n.
enum Gains {
  // snippet.settled
  /// Returns the root mean square at which the activations settle.
  static func size(gain: Double) -> Double {
    let theory = theory(gain: gain)
    // Without biases, the variance of the next layer is gain² times the mean
    // square of the activations.
    return theory.fixedPoint.squareRoot() / gain
  }

  /// Returns the factor by which a layer then changes the size of the gradient.
  static func factor(gain: Double) -> Double {
    theory(gain: gain).gradientFactor.squareRoot()
  }

  private static func theory(gain: Double) -> MeanField {
    DeepNetwork(.tanh, .fanInNormal(gain: gain)).meanField
  }
  // snippet.end
}
