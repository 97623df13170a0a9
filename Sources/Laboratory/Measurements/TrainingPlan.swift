import Experiments

// snippet.plan
/// How a network is trained to tell classes apart.
public struct TrainingPlan: Hashable, Sendable {
  /// The rule for the steps.
  public enum OptimizerChoice: Hashable, Sendable {
    /// Gradient descent, with momentum if that is not zero.
    case sgd(rate: Double, momentum: Double = 0)

    /// Adam.
    case adam(rate: Double)
  }

  /// The rule for the steps.
  public var optimizer: OptimizerChoice

  /// How often each example is shown.
  public var epochs: Int

  /// The number of examples that a step sees.
  public var batchSize: Int

  /// The global norm that gradients are clipped to, if they are.
  public var clippingNorm: Double?

  /// Whether training ends before a step from a loss that is not finite.
  public var stopsAtInfinity: Bool

  /// Creates a plan.
  public init(
    _ optimizer: OptimizerChoice, epochs: Int, batchSize: Int = 32,
    clippingNorm: Double? = nil, stopsAtInfinity: Bool = false
  ) {
    self.optimizer = optimizer
    self.epochs = epochs
    self.batchSize = batchSize
    self.clippingNorm = clippingNorm
    self.stopsAtInfinity = stopsAtInfinity
  }
}

/// What training recorded.
public struct TrainingHistory: Sendable {
  /// The loss of each batch before its step, in a list for each epoch.
  public var losses: [[Double]] = []

  /// The norm of the gradient at each step before clipping, if it was clipped.
  public var norms: [Double] = []

  /// The largest of these norms, at least 0.
  public var largestNorm: Double { norms.reduce(0) { max($0, $1) } }

  /// The mean of the batches' losses in each epoch.
  public var epochLosses: [Double] { losses.map(mean) }
}
// snippet.end
