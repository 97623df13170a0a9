import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks
import ReluExplorer

/// Training a small network to read digits, at a rate that may be too high.
struct HighRate: Sendable {
  /// The slope of the negative side: 0 for ReLU.
  var slope = 0.0

  /// The size of a step.
  var learningRate = 0.1

  // snippet.train
  /// What came of training.
  struct Outcome: Sendable {
    /// The share of units that are positive for no training digit, in each of
    /// the two hidden layers.
    var silentShares: [Double]

    /// The share of the test digits that are read correctly.
    var accuracy: Double

    /// The same after as many epochs more at a rate of 1/10.
    var laterAccuracy: Double

    /// Whether the weights have become infinite, or are not numbers.
    var isDiverged: Bool
  }

  /// Trains for five epochs at the learning rate, then for five at 1/10.
  func outcome(on digits: Digits, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    func train(rate: Double) {
      var optimizer = SGD(learningRate: rate)
      for _ in 0..<5 {
        for batch in digits.train.batches(of: 32, using: &generator) {
          step(network, on: batch, with: &optimizer)
        }
      }
    }
    train(rate: learningRate)
    var outcome = Outcome(
      silentShares: silentShares(of: network, on: digits.train.inputs),
      accuracy: accuracy(of: network, on: digits.test), laterAccuracy: 0,
      isDiverged: network.parameters.contains { !$0.value.norm.isFinite })
    train(rate: 0.1)
    outcome.laterAccuracy = accuracy(of: network, on: digits.test)
    return outcome
  }

  private func network(using generator: inout SplitMix64) -> Sequential {
    .plain(
      sizes: [64, 64, 64, 10], activation: LeakyReLU(slope: slope),
      initializer: .heNormal, using: &generator)
  }

  private func step(
    _ network: Sequential, on batch: Dataset, with optimizer: inout SGD
  ) {
    let tape = Tape()
    let logits = network(tape.variable(batch.inputs))
    let loss = softmaxCrossEntropy(logits, labels: batch.labels)
    optimizer.update(network.parameters, along: tape.gradients(of: loss))
  }
  // snippet.end

  // snippet.shares
  /// Returns the share of units that are positive for none of `inputs`, in
  /// each hidden layer.
  func silentShares(of network: Sequential, on inputs: Matrix) -> [Double] {
    let tape = Tape(mode: .evaluation)
    var (shares, h) = ([Double](), tape.variable(inputs))
    for layer in network.layers {
      if case .activation = layer.kind {
        shares.append(h.value.silentShare)
      }
      h = layer(h)
    }
    return shares
  }
  // snippet.end

  // snippet.steps
  /// Returns the share of silent units in the first hidden layer, before the
  /// first step and after each of `count` steps.
  func silence(
    inFirst count: Int, on digits: Digits, seed: UInt64
  ) -> [Double] {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    var optimizer = SGD(learningRate: learningRate)
    let inputs = digits.train.inputs
    var shares = [silentShares(of: network, on: inputs)[0]]
    for batch in digits.train.batches(of: 32, using: &generator).prefix(count) {
      step(network, on: batch, with: &optimizer)
      shares.append(silentShares(of: network, on: inputs)[0])
    }
    return shares
  }
  // snippet.end

  private func accuracy(of network: Sequential, on data: Dataset) -> Double {
    let logits = network(data.inputs)
    let correct = data.labels.indices.filter { row in
      let scores = logits.rows(row..<row + 1)
      return scores.elements.firstIndex(of: scores.maximum) == data.labels[row]
    }
    return Double(correct.count) / Double(data.count)
  }
}
