import Plotting

extension Conditions {
  /// Creates the line for networks that were trained by a plan.
  public init(
    seeds: [UInt64] = [], layers: [Int] = [], units: [Int] = [],
    plan: TrainingPlan, examples: Examples? = nil, more: [String] = []
  ) {
    self.init(
      seeds: seeds, layers: layers, units: units, training: plan.conditions,
      examples: examples, more: more)
  }

  /// Creates the line for a range of seeds, and networks that were trained by
  /// a plan.
  public init(
    seeds: Range<UInt64>, layers: [Int] = [], units: [Int] = [],
    plan: TrainingPlan, examples: Examples? = nil, more: [String] = []
  ) {
    self.init(
      seeds: Array(seeds), layers: layers, units: units, plan: plan,
      examples: examples, more: more)
  }
}

extension TrainingPlan {
  /// What the plan says, in the words of a line of conditions.
  fileprivate var conditions: [String] {
    var parts = [
      "\(Conditions.text(epochs)) " + (epochs == 1 ? "epoch" : "epochs"),
      "batches of \(Conditions.text(batchSize))",
    ]
    switch optimizer {
    case .sgd(let rate, let momentum):
      parts.append("gradient descent, rate \(NumberFormat.short.text(rate))")
      if momentum != 0 {
        parts.append("momentum \(NumberFormat.short.text(momentum))")
      }
    case .adam(let rate):
      parts.append("Adam, rate \(NumberFormat.short.text(rate))")
    }
    if let clippingNorm {
      parts.append("clipped at norm \(NumberFormat.short.text(clippingNorm))")
    }
    return parts
  }
}
