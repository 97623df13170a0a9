import Autodiff
import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// A network to train on digits.
struct DigitReader: Hashable, Sendable {
  /// What follows the weights of a hidden layer, or their normalization.
  var activation = ActivationFunction.relu

  /// Whether BatchNorm stands between weights and activation.
  var isNormalized = true

  /// The number of hidden layers.
  var hiddenLayers = 3

  /// The number of units in each hidden layer.
  var width = 32

  /// The part of the running statistics that a training pass replaces.
  var momentum = 0.1

  /// The number of digits in a batch.
  var batch = 32

  /// The size of a step.
  var learningRate = 0.1

  // snippet.network
  /// Returns the network with new weights: He's for rectifiers, Glorot's for
  /// sigmoids.
  func network(using generator: inout SplitMix64) -> Sequential {
    Sequential {
      for layer in 0..<hiddenLayers {
        Linear(
          inputSize: layer == 0 ? 64 : width, outputSize: width,
          initializer: activation == .relu ? .heNormal : .glorotNormal,
          bias: isNormalized ? nil : .zero, using: &generator)
        if isNormalized { BatchNorm(size: width, momentum: momentum) }
        activation.layer
      }
      Linear(inputSize: width, outputSize: 10, using: &generator)
    }
  }
  // snippet.end

  // snippet.train
  /// Trains a new network, and calls `observe` before the first step and after
  /// each.
  ///
  /// - Parameters:
  ///   - digits: The digits to learn from.
  ///   - mode: What the passes are for: training, unless by mistake.
  ///   - steps: The number of batches.
  ///   - seed: The seed of the weights and of the order of the digits.
  ///   - observe: Called with the network and the number of steps so far.
  /// - Returns: The network.
  @discardableResult
  func train(
    on digits: Dataset, mode: Tape.Mode = .training, steps: Int, seed: UInt64,
    observe: (Sequential, Int) -> Void = { _, _ in }
  ) -> Sequential {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    var optimizer = SGD(learningRate: learningRate)
    var batches: [Dataset] = []
    observe(network, 0)
    for step in 1...steps {
      if batches.isEmpty {
        batches = digits.batches(of: batch, using: &generator)
      }
      network.step(
        along: network.loss(on: batches.removeLast(), in: mode),
        with: &optimizer)
      observe(network, step)
    }
    return network
  }
  // snippet.end

  /// Trains a new network until it has been shown each digit `epochs` times.
  func train(on digits: Dataset, epochs: Int, seed: UInt64) -> Sequential {
    let batches = (digits.count + batch - 1) / batch
    return train(on: digits, steps: epochs * batches, seed: seed)
  }
}
