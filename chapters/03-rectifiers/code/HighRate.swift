import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks
import RectifiersModel

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

    /// The same after as many epochs more at the later rate.
    var laterAccuracy: Double

    /// Whether the weights have become infinite, or are not numbers.
    var isDiverged: Bool

    /// Whether more than half of the test digits are read.
    var reads: Bool { accuracy > 0.5 }

    /// The same after the epochs at the later rate.
    var readsLater: Bool { laterAccuracy > 0.5 }
  }

  /// The size of a step in the epochs after those at the learning rate.
  static let laterRate = 0.1

  /// How a network is trained at that rate, first and later.
  static func plan(rate: Double) -> TrainingPlan {
    TrainingPlan(.sgd(rate: rate), epochs: 5)
  }

  /// The number of units in each of the two hidden layers.
  static let units = 64

  /// Trains for five epochs at the learning rate, then for five at the later
  /// rate.
  func outcome(on digits: Digits, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    func train(rate: Double) {
      network.train(
        on: digits.train, Self.plan(rate: rate), using: &generator)
    }
    train(rate: learningRate)
    var outcome = Outcome(
      silentShares: silentShares(of: network, on: digits.train.inputs),
      accuracy: network.accuracy(on: digits.test), laterAccuracy: 0,
      isDiverged: network.parameters.contains { !$0.value.norm.isFinite })
    train(rate: Self.laterRate)
    outcome.laterAccuracy = network.accuracy(on: digits.test)
    return outcome
  }

  private func network(using generator: inout SplitMix64) -> Sequential {
    .plain(
      sizes: [64, Self.units, Self.units, 10],
      activation: LeakyReLU(slope: slope),
      initializer: .heNormal, using: &generator)
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
      network.step(along: network.loss(on: batch), with: &optimizer)
      shares.append(silentShares(of: network, on: inputs)[0])
    }
    return shares
  }
  // snippet.end
}
