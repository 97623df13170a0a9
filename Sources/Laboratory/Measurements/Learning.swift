import Autodiff
import Datasets
import NeuralNetworks

extension Sequential {
  // snippet.step
  /// Returns the mean cross-entropy of a batch, on a tape of its own.
  public func loss(
    on batch: Dataset, in mode: Tape.Mode = .training
  ) -> Variable {
    let logits = self(Tape(mode: mode).variable(batch.inputs))
    return softmaxCrossEntropy(logits, labels: batch.labels)
  }

  /// Takes a step down the gradient of `loss`, which this network has made.
  ///
  /// - Parameters:
  ///   - loss: What to differentiate.
  ///   - optimizer: The rule for the step.
  ///   - limit: The global norm that the gradient is clipped to, if it is.
  /// - Returns: The norm before clipping, if there is a limit.
  @discardableResult
  public func step(
    along loss: Variable, with optimizer: inout some Optimizer,
    clippingTo limit: Double? = nil
  ) -> Double? {
    var gradients = loss.tape.gradients(of: loss, for: parameters)
    let norm = limit.map {
      gradients.clip(toGlobalNorm: $0, for: parameters)
    }
    optimizer.update(parameters, along: gradients)
    return norm
  }
  // snippet.end

  // snippet.train
  /// Trains this network, and calls `afterEpoch` after each epoch.
  @discardableResult
  public func train(
    on data: Dataset, _ plan: TrainingPlan,
    using generator: inout some RandomNumberGenerator,
    afterEpoch: () -> Void = {}
  ) -> TrainingHistory {
    switch plan.optimizer {
    case .sgd(let rate, let momentum):
      var optimizer = SGD(learningRate: rate, momentum: momentum)
      return train(
        on: data, plan, with: &optimizer, using: &generator, afterEpoch)
    case .adam(let rate):
      var optimizer = Adam(learningRate: rate)
      return train(
        on: data, plan, with: &optimizer, using: &generator, afterEpoch)
    }
  }

  private func train(
    on data: Dataset, _ plan: TrainingPlan,
    with optimizer: inout some Optimizer,
    using generator: inout some RandomNumberGenerator,
    _ afterEpoch: () -> Void
  ) -> TrainingHistory {
    var history = TrainingHistory()
    for _ in 0..<plan.epochs {
      history.losses.append([])
      for batch in data.batches(of: plan.batchSize, using: &generator) {
        let loss = loss(on: batch)
        let value = loss.value[0, 0]
        if plan.stopsAtInfinity, !value.isFinite { return history }
        history.losses[history.losses.count - 1].append(value)
        let norm = step(
          along: loss, with: &optimizer, clippingTo: plan.clippingNorm)
        if let norm { history.norms.append(norm) }
      }
      afterEpoch()
    }
    return history
  }
  // snippet.end
}
