import Experiments
import InitializationModel
import LinearAlgebra
import NeuralNetworks

/// Where in the plane of weight and bias variances a wide tanh network neither
/// loses nor amplifies a gradient.
enum CriticalLine {
  // snippet.point
  /// Returns the variances (σ_w², σ_b²) at which the pre-activations settle at
  /// the variance `q` and the square of the gradient changes by `factor` in each
  /// layer.
  ///
  /// Given q, both conditions are linear: the factor determines σ_w², and the
  /// fixed point σ_b². No root has to be found.
  static func point(
    settlingAt q: Double, factor: Double = 1
  ) -> (weights: Double, biases: Double) {
    let unit = MeanField(.tanh, weightVariance: 1)
    let weights = factor / unit.gradientFactor(atVariance: q)
    return (weights, q - weights * unit.variance(after: q))
  }
  // snippet.end

  // snippet.critical
  /// Returns the critical σ_w² for biases of that variance, by bisection.
  ///
  /// On the line, σ_b² grows with q.
  static func weightVariance(biasVariance: Double) -> Double {
    var (low, high) = (0.0, 16.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if point(settlingAt: middle).biases < biasVariance {
        low = middle
      } else {
        high = middle
      }
    }
    return point(settlingAt: (low + high) / 2).weights
  }
  // snippet.end

  // snippet.networks
  /// The biases of the networks measured, and of those trained.
  static let biasVariance = 0.05

  /// The weight variances of the networks measured: below, on and above the
  /// line.
  static let weightVariances = [
    0.5, 1, 1.5, weightVariance(biasVariance: biasVariance), 2.5, 4,
  ]

  /// Returns the network of width 128 with that variance of weights.
  static func network(weightVariance: Double) -> DeepNetwork {
    .biased(
      .tanh, .fanInNormal(gain: weightVariance.squareRoot()),
      variance: biasVariance)
  }
  // snippet.end
}
