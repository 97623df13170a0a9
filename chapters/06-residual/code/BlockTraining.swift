import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// Training a deep network to read digits.
struct BlockTraining: Hashable, Sendable {
  /// What the blocks are.
  enum Kind: String, CaseIterable, Sendable {
    /// Weights and a rectifier, no skip connections.
    case plain
    /// The same with batch normalization.
    case plainNormalized = "plain, normalized"
    /// Branches with He's weights beside a skip connection.
    case unscaled = "residual, unscaled"
    /// The same with the branches scaled by 1/√L.
    case overRoot = "residual, 1/√L"
    /// Branches with batch normalization.
    case normalized = "residual, normalized"
    /// Branches with a learnt scale that starts from zero: ReZero, and SkipInit.
    case learntScale = "residual, from zero"
    /// Branches with a learnt scale for each unit that starts near zero.
    case layerScale = "residual, LayerScale"
    /// Branches of two matrices, of which the second starts from zero.
    case fixup = "residual, Fixup"

    var isNormalized: Bool { self == .plainNormalized || self == .normalized }
  }

  /// What the blocks are.
  let kind: Kind

  /// The number of blocks.
  let depth: Int

  /// The size of a step.
  let learningRate: Double

  /// The norm that gradients are clipped to, if they are.
  let clipping: Double?

  /// The number of times that each digit is shown.
  let epochs: Int

  /// The number of units in each layer.
  let width: Int

  /// Creates a training.
  init(
    _ kind: Kind, _ depth: Int, _ learningRate: Double,
    clipping: Double? = nil, epochs: Int, width: Int = 32
  ) {
    (self.kind, self.depth) = (kind, depth)
    (self.learningRate, self.clipping) = (learningRate, clipping)
    (self.epochs, self.width) = (epochs, width)
  }

  /// How the network is trained.
  ///
  /// Training ends when the loss is no longer a number.
  var plan: TrainingPlan {
    TrainingPlan(
      .sgd(rate: learningRate), epochs: epochs, clippingNorm: clipping,
      stopsAtInfinity: true)
  }

  // snippet.network
  /// Returns the network: 64 pixels, blocks, 10 digits.
  func network(using generator: inout SplitMix64) -> Sequential {
    Sequential {
      linear(64, width, using: &generator)
      for _ in 0..<depth { block(using: &generator) }
      if kind.isNormalized { BatchNorm(size: width) }
      ReLU()
      if kind == .fixup {
        Linear(weight: Matrix(repeating: 0, rows: width, columns: 10))
      } else {
        linear(width, 10, using: &generator)
      }
    }
  }

  /// Returns one block.
  private func block(using generator: inout SplitMix64) -> AnyLayer {
    let branch = Sequential {
      if kind.isNormalized { BatchNorm(size: width) }
      ReLU()
      linear(width, width, using: &generator)
    }
    return switch kind {
    case .plain, .plainNormalized: AnyLayer(branch)
    case .unscaled, .normalized: AnyLayer(Residual(branch))
    case .overRoot:
      AnyLayer(Residual(branch, scale: 1 / Double(depth).squareRoot()))
    case .learntScale:
      AnyLayer(Residual(branch, learntScale: Parameter([[0]])))
    case .layerScale:
      AnyLayer(
        Residual(branch, learntScale: .layerScale(width, blocks: depth)))
    case .fixup:
      AnyLayer(Residual(FixupBranch(width, blocks: depth, using: &generator)))
    }
  }

  /// Returns a linear layer with He's weights.
  private func linear(
    _ inputs: Int, _ outputs: Int, using generator: inout SplitMix64
  ) -> Linear {
    Linear(
      inputSize: inputs, outputSize: outputs, initializer: .heNormal,
      using: &generator)
  }
  // snippet.end

  // snippet.run
  /// Trains with gradient descent, and returns the share of the test digits
  /// that are read.
  ///
  /// (Of outputs that are not numbers none is the greatest: they read nothing.)
  func accuracy(on digits: Digits, seed: UInt64) -> Double {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    network.train(on: digits.train, plan, using: &generator)
    return network.accuracy(on: digits.test)
  }

  /// Trains in the same way, and returns that share after each epoch.
  func accuracies(on digits: Digits, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    var accuracies: [Double] = []
    network.train(on: digits.train, plan, using: &generator) {
      accuracies.append(network.accuracy(on: digits.test))
    }
    return accuracies
  }
  // snippet.end
}
