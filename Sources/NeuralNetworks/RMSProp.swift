import Autodiff
import LinearAlgebra

/// Steps divided by the root mean square of recent gradients (Tieleman and
/// Hinton, 2012).
///
/// With gradient `g`, decay rate `ρ` and learning rate `η`, a step sets
///
///     v ← ρ v + (1 - ρ) g²        θ ← θ - η g / (√v + ε)
public struct RMSProp: Optimizer {
  public var learningRate: Double

  /// The decay rate `ρ`.
  public let decay: Double

  /// What is added to the root `√v`.
  public let epsilon: Double

  private var squares: [Parameter: Matrix] = [:]

  /// Creates an optimizer at rest.
  public init(
    learningRate: Double = 0.001, decay: Double = 0.9, epsilon: Double = 1e-8
  ) {
    requireRate(learningRate)
    requireDecay(decay)
    requireEpsilon(epsilon)
    self.learningRate = learningRate
    self.decay = decay
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
        v = decay * v + (1 - decay) * g * g
        return weight - learningRate * (g / (v.squareRoot() + epsilon))
      }
      squares[parameter] = square
    }
  }
}
