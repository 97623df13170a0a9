import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

/// Training networks of several depths to read digits.
struct Training: Sendable {
  /// A network to train, before training.
  enum Kind: Hashable, Sendable {
    /// Sigmoid layers with Glorot's initializer.
    case sigmoid

    /// Tanh layers with Glorot's initializer.
    case tanh

    /// Sigmoid layers that start as the twin of such a tanh network.
    case sigmoidTwin
  }

  /// The network.
  var kind = Kind.sigmoid

  /// The number of hidden layers, of 64 units each.
  var hiddenLayers = 10

  /// The size of a step.
  var learningRate = 1.0

  /// The number of times that each digit is shown.
  var epochs = 20

  /// Whether the loss on the whole training set is wanted, which takes a fifth
  /// of the time.
  var measuresLoss = true

  // snippet.run
  /// What training came to.
  struct Outcome: Sendable {
    /// The mean cross-entropy on the training set before the first epoch and
    /// after each, if it is wanted.
    var losses: [Double]

    /// The share of the test digits that are read correctly.
    var accuracy: Double
  }

  /// Trains with gradient descent on batches of 32, and tests.
  func outcome(on digits: Digits, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    var optimizer = SGD(learningRate: learningRate)
    var losses: [Double] = []
    if measuresLoss { losses.append(loss(of: network, on: digits.train)) }
    for _ in 0..<epochs {
      for batch in digits.train.batches(of: 32, using: &generator) {
        let tape = Tape()
        let logits = network(tape.variable(batch.inputs))
        let loss = softmaxCrossEntropy(logits, labels: batch.labels)
        let gradients = tape.gradients(of: loss, for: network.parameters)
        optimizer.update(network.parameters, along: gradients)
      }
      if measuresLoss { losses.append(loss(of: network, on: digits.train)) }
    }
    return Outcome(
      losses: losses, accuracy: accuracy(of: network, on: digits.test))
  }
  // snippet.end

  // snippet.network
  func network(using generator: inout SplitMix64) -> Sequential {
    let sizes = [64] + Array(repeating: 64, count: hiddenLayers) + [10]
    switch kind {
    case .sigmoid:
      return .plain(sizes: sizes, activation: Sigmoid(), using: &generator)
    case .tanh:
      return .plain(sizes: sizes, activation: Tanh(), using: &generator)
    case .sigmoidTwin:
      let weights = zip(sizes, sizes.dropFirst()).map { fanIn, fanOut in
        Initializer.glorotNormal.matrix(
          fanIn: fanIn, fanOut: fanOut, using: &generator)
      }
      return Twins.sigmoidTwin(of: weights)
    }
  }
  // snippet.end

  private func loss(of network: Sequential, on data: Dataset) -> Double {
    let logits = network(Tape().variable(data.inputs))
    return softmaxCrossEntropy(logits, labels: data.labels).value[0, 0]
  }

  private func accuracy(of network: Sequential, on data: Dataset) -> Double {
    let logits = network(data.inputs)
    let correct = data.labels.indices.filter { row in
      let scores = logits.rows(row..<row + 1).elements
      return scores.firstIndex(of: logits.rows(row..<row + 1).maximum)
        == data.labels[row]
    }
    return Double(correct.count) / Double(data.count)
  }
}
