import Autodiff
import LinearAlgebra

/// Steps divided by the root of the sum of all squared gradients so far (Duchi
/// et al., 2011).
///
/// With gradient `g` and learning rate `η`, a step sets
///
///     v ← v + g²        θ ← θ - η g / (√v + ε)
public struct Adagrad: Optimizer {
  public var learningRate: Double

  /// What is added to the root `√v`.
  public let epsilon: Double

  private var squares: [Parameter: Matrix] = [:]

  /// Creates an optimizer at rest.
  public init(learningRate: Double = 0.01, epsilon: Double = 1e-10) {
    requireRate(learningRate)
    requireEpsilon(epsilon)
    self.learningRate = learningRate
    self.epsilon = epsilon
  }

  public mutating func update(
    _ parameters: [Parameter], along gradients: Gradients
  ) {
    for parameter in parameters {
      let gradient = gradients[parameter]
      var square =
        squares.removeValue(forKey: parameter)
        ?? Matrix(zerosLike: gradient)
      parameter.value = parameter.value.combined(
        with: gradient, updating: &square
      ) { weight, g, v in
        v = v + g * g
        return weight - learningRate * (g / (v.squareRoot() + epsilon))
      }
      squares[parameter] = square
    }
  }
}
