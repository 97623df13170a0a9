import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

/// Training a plain network to read digits.
struct Training: Sendable {
  // snippet.settings
  /// What takes the steps.
  enum Method: Hashable, Sendable {
    /// Gradient descent with a momentum, which may be 0.
    case sgd(rate: Double, momentum: Double)

    /// Adam.
    case adam(rate: Double)
  }

  /// What follows all weights but the last.
  enum Activation: Hashable, Sendable { case relu, tanh }

  /// What follows all weights but the last.
  var activation = Activation.relu

  /// The rule for the weights.
  var initializer: Initializer

  /// The variance of the biases at the start.
  var biasVariance = 0.0

  /// The number of layers with weights, the last of which has ten outputs.
  var depth: Int

  /// The number of units in each hidden layer.
  var width: Int

  /// What takes the steps.
  var method = Method.sgd(rate: 0.001, momentum: 0.9)

  /// How often each digit is shown.
  var epochs = 20
  // snippet.end

  // snippet.run
  /// What training came to.
  struct Outcome: Sendable {
    /// The mean cross-entropy of the batches of each epoch.
    var losses: [Double]

    /// The share of the training digits that are read correctly.
    var trainingAccuracy: Double

    /// The share of the test digits that are read correctly.
    var accuracy: Double
  }

  /// Trains on batches of 32, and tests.
  func outcome(on digits: Digits, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    switch method {
    case .sgd(let rate, let momentum):
      var optimizer = SGD(learningRate: rate, momentum: momentum)
      return train(network, on: digits, with: &optimizer, using: &generator)
    case .adam(let rate):
      var optimizer = Adam(learningRate: rate)
      return train(network, on: digits, with: &optimizer, using: &generator)
    }
  }

  private func train(
    _ network: Sequential, on digits: Digits,
    with optimizer: inout some Optimizer, using generator: inout SplitMix64
  ) -> Outcome {
    let losses = (0..<epochs).map { _ in
      network.learn(digits.train, with: &optimizer, using: &generator)
    }
    return Outcome(
      losses: losses, trainingAccuracy: network.accuracy(on: digits.train),
      accuracy: network.accuracy(on: digits.test))
  }

  private func network(using generator: inout SplitMix64) -> Sequential {
    let sizes = [64] + Array(repeating: width, count: depth - 1) + [10]
    let bias = Initializer.normal(variance: biasVariance)
    switch activation {
    case .relu:
      return .plain(
        sizes: sizes, activation: ReLU(), initializer: initializer, bias: bias,
        using: &generator)
    case .tanh:
      return .plain(
        sizes: sizes, activation: Tanh(), initializer: initializer, bias: bias,
        using: &generator)
    }
  }
  // snippet.end
}

extension Sequential {
  // snippet.epoch
  /// Shows each digit once, in batches of 32, and returns the mean loss.
  @discardableResult
  func learn(
    _ data: Dataset, with optimizer: inout some Optimizer,
    using generator: inout SplitMix64
  ) -> Double {
    let batches = data.batches(of: 32, using: &generator)
    let losses = batches.map { batch in
      let tape = Tape()
      let logits = self(tape.variable(batch.inputs))
      let loss = softmaxCrossEntropy(logits, labels: batch.labels)
      optimizer.update(parameters, along: tape.gradients(of: loss))
      return loss.value[0, 0]
    }
    return losses.reduce(0, +) / Double(losses.count)
  }

  /// Returns the share of the digits that are read correctly.
  func accuracy(on data: Dataset) -> Double {
    let logits = self(data.inputs)
    let correct = data.labels.indices.filter { row in
      let scores = logits.rows(row..<row + 1)
      return scores.elements.firstIndex(of: scores.maximum) == data.labels[row]
    }
    return Double(correct.count) / Double(data.count)
  }
  // snippet.end
}
