import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A deep network, with BatchNorm in each layer or without, as its initializer
/// leaves it: nothing is trained here.
public struct NormalizedNetwork: Sendable {
  /// What follows the weights of each layer, or their normalization.
  public enum Activation: Hashable, Sendable {
    /// Nothing.
    case identity

    /// The rectifier.
    case relu

    /// The hyperbolic tangent.
    case tanh

    /// The logistic sigmoid.
    case sigmoid

    /// The function.
    public var function: ScalarFunction {
      switch self {
      case .identity: ScalarFunction({ $0 }) { _ in 1 }
      case .relu: .relu
      case .tanh: .tanh
      case .sigmoid: .sigmoid
      }
    }
  }

  /// What follows the weights of each layer, or their normalization.
  public var activation: Activation

  /// Whether BatchNorm stands between weights and activation.
  public var isNormalized = true

  /// The number of layers.
  public var depth = 30

  /// The number of units in each layer.
  public var width = 128

  /// Creates a network.
  public init(_ activation: Activation) { self.activation = activation }

  /// The rule for the weights: He's for rectifiers, Glorot's for others.
  public var initializer: Initializer {
    activation == .relu ? .heNormal : .glorotNormal
  }

  // snippet.statistics
  /// Sends random inputs up and the gradient of a random linear loss down.
  ///
  /// - Parameters:
  ///   - batch: The number of examples.
  ///   - generator: The source of the inputs, the weights and the loss.
  /// - Returns: What is found in each layer, from the first to the last.
  public func statistics(
    batch: Int, using generator: inout some RandomNumberGenerator
  ) -> [LayerStatistics] {
    let inputs = Matrix.normal(rows: batch, columns: width, using: &generator)
    let direction = Matrix.normal(
      rows: batch, columns: width, using: &generator)
    let network = Sequential {
      for _ in 0..<depth {
        Linear(
          inputSize: width, outputSize: width, initializer: initializer,
          bias: nil, using: &generator)
        if isNormalized { BatchNorm(size: width) }
        switch activation {
        case .identity: Sequential([])
        case .relu: ReLU()
        case .tanh: Tanh()
        case .sigmoid: Sigmoid()
        }
      }
    }
    return network.statistics(on: inputs) { output in
      sum(output * output.tape.variable(direction))
    }
  }
  // snippet.end

  // snippet.theory
  /// Predicts the factor by which each layer multiplies the size of the
  /// gradient, for the steps from the first layer to the last.
  ///
  /// With BatchNorm it is the same in every layer. Without, it is that of
  /// mean-field theory for inputs of variance 1.
  public func predictedFactors(batch: Int) -> [Double] {
    if isNormalized {
      let square =
        switch activation {
        case .identity: BatchFactor.linear(batch: batch)
        case .relu: BatchFactor.rectifier(batch: batch)
        case .tanh, .sigmoid:
          BatchFactor.average(activation.function, batch: batch)
        }
      return Array(repeating: square.squareRoot(), count: depth - 1)
    }
    let variance = initializer.variance(fanIn: width, fanOut: width)
    let theory = MeanField(
      activation.function, weightVariance: variance * Double(width))
    var q = theory.weightVariance
    return (1..<depth).map { _ in
      defer { q = theory.variance(after: q) }
      return theory.gradientFactor(atVariance: q).squareRoot()
    }
  }
  // snippet.end
}
