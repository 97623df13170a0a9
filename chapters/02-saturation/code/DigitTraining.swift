import Experiments
import Laboratory
import Datasets
import LinearAlgebra
import NeuralNetworks

/// Training networks of several depths to read digits.
struct DigitTraining: Hashable, Sendable {
  /// A network to train, before training.
  enum Kind: Hashable, Sendable {
    /// Sigmoid layers with Glorot's initializer.
    case sigmoid

    /// Tanh layers with Glorot's initializer.
    case tanh

    /// Sigmoid layers that start as the twin of such a tanh network.
    case sigmoidTwin
  }

  /// A rule for the steps, but for their size.
  enum Method: Hashable, Sendable {
    /// Plain gradient descent.
    case descent

    /// Gradient descent with a momentum of 9/10.
    case momentum

    /// Adam.
    case adam

    func optimizer(rate: Double) -> TrainingPlan.OptimizerChoice {
      switch self {
      case .descent: .sgd(rate: rate)
      case .momentum: .sgd(rate: rate, momentum: 0.9)
      case .adam: .adam(rate: rate)
      }
    }
  }

  /// The network.
  var kind = Kind.sigmoid

  /// The number of hidden layers.
  var hiddenLayers = 10

  /// The number of units in each of them.
  var width = 64

  /// The rule for the steps.
  var method = Method.descent

  /// The size of a step.
  var learningRate = 1.0

  /// The number of times that each digit is shown.
  var epochs = 20

  /// Whether the loss on the whole training set is wanted.
  var measuresLoss = true

  // snippet.run
  /// The network and its training, but for the weights of a twin.
  var classifier: DigitClassifier {
    DigitClassifier(
      kind == .tanh ? .tanh : .sigmoid, .glorotNormal,
      hiddenLayers: hiddenLayers, width: width,
      plan: TrainingPlan(
        method.optimizer(rate: learningRate), epochs: epochs),
      measuresLoss: measuresLoss)
  }

  /// Trains on batches of 32, and tests.
  func outcome(on digits: Digits, seed: UInt64) -> DigitClassifier.Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    return classifier.outcome(of: network, on: digits, using: &generator)
  }
  // snippet.end

  // snippet.network
  func network(using generator: inout SplitMix64) -> Sequential {
    guard kind == .sigmoidTwin else {
      return classifier.network(using: &generator)
    }
    let sizes = classifier.sizes
    let weights = zip(sizes, sizes.dropFirst()).map { fanIn, fanOut in
      classifier.initializer.matrix(
        fanIn: fanIn, fanOut: fanOut, using: &generator)
    }
    return Twins.sigmoidTwin(of: weights)
  }
  // snippet.end
}
