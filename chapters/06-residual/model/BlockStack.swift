import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A stack of blocks as its initializer leaves it: nothing is trained here.
public struct BlockStack: Hashable, Sendable {
  /// The factor `a` of the skip connections: 0 in a plain network.
  public var skip: Double

  /// The factor `s` of the branches.
  public var scale: Double

  /// Whether each branch starts with batch normalization.
  public var isNormalized: Bool

  /// The variance of the biases in the branches; there are none if it is zero.
  public var biasVariance: Double

  /// The number of blocks, `L`.
  public var depth = 50

  /// The number of units, `n`.
  public var width = 256

  /// Creates a stack.
  public init(
    skip: Double = 1, scale: Double = 1, isNormalized: Bool = false,
    biasVariance: Double = 0
  ) {
    (self.skip, self.scale) = (skip, scale)
    (self.isNormalized, self.biasVariance) = (isNormalized, biasVariance)
  }

  // snippet.blocks
  /// Returns the blocks, with fresh weights.
  ///
  /// The branch is F(x) = relu(x) W, or relu(norm(x)) W. The running statistics
  /// of the normalization are those of the last batch.
  public func blocks(
    using generator: inout some RandomNumberGenerator
  ) -> [Block] {
    (0..<depth).map { _ in
      let branch = Sequential {
        if isNormalized { BatchNorm(size: width, momentum: 1) }
        ReLU()
        Linear(
          inputSize: width, outputSize: width, initializer: .heNormal,
          bias: biasVariance == 0 ? nil : .normal(variance: biasVariance),
          using: &generator)
      }
      return Block(skip: skip, scale: scale, branch: branch)
    }
  }
  // snippet.end

  // snippet.gradient
  /// Returns the gradient with respect to x₀, given that with respect to x_L.
  public func gradient(
    upstream: Matrix, on inputs: Matrix,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let tape = Tape()
    let input = tape.variable(inputs)
    let output = blocks(using: &generator).reduce(input) { x, block in
      block(x)
    }
    return tape.gradients(of: output, upstream: upstream)[input]
  }
  // snippet.end

  // snippet.sizes
  /// The mean squares of what passes between the blocks, from x₀ to x_L.
  public struct Sizes: Sendable {
    /// Of the signal, relative to x₀.
    public var forward: [Double]

    /// Of the gradient, relative to that with respect to x_L.
    public var gradient: [Double]
  }

  /// Makes one pass forward and one back.
  ///
  /// The gradient that enters from above is random and as large in each unit.
  public func sizes(
    on inputs: Matrix, using generator: inout some RandomNumberGenerator
  ) -> Sizes {
    let tape = Tape()
    var states = [tape.variable(inputs)]
    for block in blocks(using: &generator) {
      states.append(block(states[states.count - 1]))
    }
    let gradients = tape.gradients(
      of: states[depth],
      upstream: .normal(
        rows: inputs.rows, columns: width, using: &generator))
    let forward = states.map { $0.value.squaredNorm }
    let gradient = states.map { gradients[$0].squaredNorm }
    return Sizes(
      forward: forward.map { $0 / forward[0] },
      gradient: gradient.map { $0 / gradient[depth] })
  }
  // snippet.end
}
