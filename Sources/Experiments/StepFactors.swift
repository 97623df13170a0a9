import LinearAlgebra
import NeuralNetworks

// snippet.factors
/// By how much the step between two layers changes the size of what passes.
public struct StepFactors: Hashable, Sendable {
  /// The factor of the activations on their way up.
  public let up: Double

  /// The factor of the gradient on its way down.
  public let down: Double
}

extension MeanField {
  /// Returns the variances of the pre-activations in a layer where it is `q`,
  /// and after each of as many steps.
  public func variances(from q: Double, steps: Int) -> [Double] {
    var variances = [q]
    for _ in 0..<steps {
      variances.append(variance(after: variances[variances.count - 1]))
    }
    return variances
  }

  /// Returns the factors of the steps that follow a layer whose pre-activations
  /// have the variance `q`.
  public func factors(from q: Double, steps: Int) -> [StepFactors] {
    let variances = variances(from: q, steps: steps + 1)
    // The mean square of the activations is what the weights make the next
    // variance of.
    let sizes = variances.dropFirst().map {
      ($0 - biasVariance) / weightVariance
    }
    return (0..<steps).map { step in
      StepFactors(
        up: (sizes[step + 1] / sizes[step]).squareRoot(),
        down: gradientFactor(atVariance: variances[step]).squareRoot())
    }
  }
}
// snippet.end
