import Datasets
import Experiments
import LinearAlgebra
import NeuralNetworks

// snippet.settings
/// A plain network, and how it is trained to read digits.
public struct DigitClassifier: Hashable, Sendable {
  /// What follows all weights but the last.
  public var activation: ActivationFunction

  /// The rule for the weights.
  public var initializer: Initializer

  /// The rule for the biases.
  public var bias: Initializer

  /// The number of hidden layers.
  public var hiddenLayers: Int

  /// The number of units in each hidden layer.
  public var width: Int

  /// How it is trained.
  public var plan: TrainingPlan

  /// Whether the loss on all training digits is measured after each epoch,
  /// which takes a fifth of the time.
  public var measuresLoss: Bool

  /// Creates a network to train.
  public init(
    _ activation: ActivationFunction, _ initializer: Initializer,
    bias: Initializer = .zero, hiddenLayers: Int, width: Int = 64,
    plan: TrainingPlan, measuresLoss: Bool = false
  ) {
    self.activation = activation
    self.initializer = initializer
    self.bias = bias
    self.hiddenLayers = hiddenLayers
    self.width = width
    self.plan = plan
    self.measuresLoss = measuresLoss
  }

  // snippet.end

  // snippet.network
  /// The sizes of the layers, from the pixels to the ten digits.
  public var sizes: [Int] {
    [64] + Array(repeating: width, count: hiddenLayers) + [10]
  }

  /// Returns the network with new weights.
  public func network(
    using generator: inout some RandomNumberGenerator
  ) -> Sequential {
    .plain(
      sizes: sizes, activation: activation.layer, initializer: initializer,
      bias: bias, using: &generator)
  }
  // snippet.end

  // snippet.run
  /// What training came to.
  public struct Outcome: Sendable {
    /// The losses of the batches, and the norms of their gradients.
    public let history: TrainingHistory

    /// The mean cross-entropy of the training digits before the first epoch
    /// and after each, if it was measured.
    public let losses: [Double]

    /// The share of the training digits that are read correctly.
    public let trainingAccuracy: Double

    /// The share of the test digits that are read correctly.
    public let accuracy: Double
  }

  /// Trains a new network, and tests it.
  public func outcome(on digits: Digits, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    return outcome(of: network, on: digits, using: &generator)
  }

  /// Trains `network`, and tests it.
  public func outcome(
    of network: Sequential, on digits: Digits,
    using generator: inout some RandomNumberGenerator
  ) -> Outcome {
    let train = digits.train
    var losses: [Double] = []
    func measure() {
      if measuresLoss { losses.append(network.meanLoss(on: train)) }
    }
    measure()
    let history = network.train(
      on: train, plan, using: &generator, afterEpoch: measure)
    return Outcome(
      history: history, losses: losses,
      trainingAccuracy: network.accuracy(on: train),
      accuracy: network.accuracy(on: digits.test))
  }
  // snippet.end
}
