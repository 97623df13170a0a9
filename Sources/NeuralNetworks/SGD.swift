import Autodiff
import LinearAlgebra

/// Stochastic gradient descent, with or without momentum.
///
/// With gradient `g`, momentum `μ` and learning rate `η`, a step sets
///
///     v ← μ v + g        θ ← θ - η v
///
/// (Polyak, 1964) or, with Nesterov's look ahead (Sutskever et al., 2013),
///
///     v ← μ v + g        θ ← θ - η (g + μ v)
///
/// Without momentum, both are `θ ← θ - η g`.
public struct SGD: Optimizer {
  public var learningRate: Double

  /// The fraction of the velocity to keep.
  public let momentum: Double

  /// Whether to look ahead.
  public let isNesterov: Bool

  private var velocities: [Parameter: Matrix] = [:]

  /// Creates an optimizer at rest.
  public init(
    learningRate: Double, momentum: Double = 0, nesterov: Bool = false
  ) {
    requireRate(learningRate)
    require(0..<1 ~= momentum, "The momentum must be in 0..<1, not \(momentum)")
    self.learningRate = learningRate
    self.momentum = momentum
    isNesterov = nesterov
  }

  public mutating func update(
    _ parameters: [Parameter], along gradients: Gradients
  ) {
    for parameter in parameters {
      let gradient = gradients[parameter]
      guard momentum > 0 else {
        parameter.value.addProduct(-learningRate, gradient)
        continue
      }
      var velocity =
        velocities.removeValue(forKey: parameter)
        ?? Matrix(zerosLike: gradient)
      parameter.value = parameter.value.combined(
        with: gradient, updating: &velocity
      ) { weight, g, v in
        v = momentum * v + g
        return isNesterov
          ? weight - learningRate * g - learningRate * momentum * v
          : weight - learningRate * v
      }
      velocities[parameter] = velocity
    }
  }
}
