import Autodiff
import LinearAlgebra

/// Adaptive moment estimation (Kingma and Ba, 2015), optionally with decoupled
/// weight decay (AdamW: Loshchilov and Hutter, 2019).
///
/// Step `t` with gradient `g` sets, element by element,
///
///     m ← β₁ m + (1 - β₁) g         m̂ = m / (1 - β₁ᵗ)
///     v ← β₂ v + (1 - β₂) g²        v̂ = v / (1 - β₂ᵗ)
///     θ ← θ - η (m̂ / (√v̂ + ε) + λ θ)
///
/// with the weight decay `λ`, zero in Adam itself. The first step is `η g /
/// (|g| + ε)`: of the size of the learning rate, whatever that of the gradient,
/// down to `ε`.
public struct Adam: Optimizer {
  public var learningRate: Double

  /// The decay rate `β₁` of the mean of the gradients.
  public let meanDecay: Double

  /// The decay rate `β₂` of the mean of their squares.
  public let squareDecay: Double

  /// What is added to the root `√v̂`.
  public let epsilon: Double

  /// The weight decay `λ`.
  public let weightDecay: Double

  private var moments: [Parameter: (mean: Matrix, square: Matrix)] = [:]
  private var step = 0

  /// Creates an optimizer at rest.
  public init(
    learningRate: Double = 0.001, meanDecay: Double = 0.9,
    squareDecay: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0
  ) {
    requireRate(learningRate)
    requireDecay(meanDecay)
    requireDecay(squareDecay)
    requireEpsilon(epsilon)
    self.learningRate = learningRate
    self.meanDecay = meanDecay
    self.squareDecay = squareDecay
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  public mutating func update(
    _ parameters: [Parameter], along gradients: Gradients
  ) {
    step += 1
    let meanCorrection = 1 - pow(meanDecay, Double(step))
    let squareCorrection = 1 - pow(squareDecay, Double(step))
    for parameter in parameters {
      let gradient = gradients[parameter]
      var (mean, square) =
        moments.removeValue(forKey: parameter)
        ?? (Matrix(zerosLike: gradient), Matrix(zerosLike: gradient))
      parameter.value = parameter.value.combined(
        with: gradient, updating: &mean, &square
      ) { weight, g, m, v in
        m = meanDecay * m + (1 - meanDecay) * g
        v = squareDecay * v + (1 - squareDecay) * g * g
        let direction =
          (m / meanCorrection)
          / ((v / squareCorrection).squareRoot() + epsilon)
        return weight * (1 - learningRate * weightDecay)
          - learningRate * direction
      }
      moments[parameter] = (mean, square)
    }
  }
}
