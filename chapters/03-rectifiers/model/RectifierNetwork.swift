import Autodiff
import Experiments
import LinearAlgebra

/// A deep network without biases, as its initializer leaves it.
public struct RectifierNetwork: Sendable {
  /// What follows the weights of each layer.
  public var activation: ScalarFunction

  /// The number of inputs of a unit times the variance of its weights, `σ_w²`.
  public var weightVariance: Double

  /// The number of layers.
  public var depth = 30

  /// The number of units in each layer.
  public var width = 128

  /// Creates a network.
  public init(_ activation: ScalarFunction, weightVariance: Double) {
    self.activation = activation
    self.weightVariance = weightVariance
  }

  // snippet.pass
  /// Makes one pass forward and one back.
  ///
  /// The loss is a random linear function of the last layer's outputs.
  ///
  /// - Parameters:
  ///   - inputs: One example a row.
  ///   - generator: The source of the weights and of the loss.
  /// - Returns: What the passes leave in each layer, from the first on.
  public func pass(
    on inputs: Matrix, using generator: inout some RandomNumberGenerator
  ) -> [RectifierLayer] {
    let tape = Tape()
    let (preActivations, output) = forward(
      from: tape.variable(inputs), using: &generator)
    let loss = LinearLoss(
      rows: inputs.rows, columns: width, using: &generator)
    let gradients = tape.gradients(of: loss(output))
    return preActivations.map {
      RectifierLayer(preActivations: $0.value, gradient: gradients[$0])
    }
  }

  /// Returns the pre-activations of each layer, and the last layer's outputs.
  public func forward(
    from inputs: Variable, using generator: inout some RandomNumberGenerator
  ) -> (preActivations: [Variable], output: Variable) {
    var (h, preActivations) = (inputs, [Variable]())
    for _ in 0..<depth {
      let variance = weightVariance / Double(h.value.columns)
      let weights = Matrix.normal(
        rows: h.value.columns, columns: width,
        standardDeviation: variance.squareRoot(), using: &generator)
      let z = matmul(h, h.tape.variable(weights))
      preActivations.append(z)
      h = z.applying(activation)
    }
    return (preActivations, h)
  }
  // snippet.end
}

/// What the two passes leave in one layer.
public struct RectifierLayer: Sendable {
  /// The pre-activations, one example a row.
  public let preActivations: Matrix

  /// The gradient with respect to the pre-activations.
  public let gradient: Matrix
}

extension Matrix {
  // snippet.statistics
  /// The mean square.
  public var meanSquare: Double { squaredNorm / Double(count) }

  /// The share of the pre-activations that are positive.
  public var activeShare: Double {
    map { $0 > 0 ? 1 : 0 }.mean
  }

  /// The share of the units that are positive for no example of the batch.
  public var silentShare: Double {
    map { $0 > 0 ? 1 : 0 }.columnSums.map { $0 == 0 ? 1 : 0 }.mean
  }
  // snippet.end
}
