import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A deep network as its initializer leaves it: nothing is trained here.
public struct DeepNetwork: Sendable {
  /// What follows the weights of each layer.
  public enum Activation: Hashable, Sendable {
    /// The logistic sigmoid.
    case sigmoid

    /// The hyperbolic tangent.
    case tanh
  }

  /// What follows the weights of each layer.
  public var activation: Activation

  /// The rule for the weights; there are no biases.
  public var initializer: Initializer

  /// The number of layers.
  public var depth = 30

  /// The number of units in each layer.
  public var width = 128

  /// Creates a network.
  public init(_ activation: Activation, _ initializer: Initializer) {
    self.activation = activation
    self.initializer = initializer
  }

  // snippet.statistics
  /// Makes one pass forward and one back.
  ///
  /// The loss is a random linear function of the last layer. So the gradient
  /// that enters the network from above has about the same size in each unit,
  /// and what happens to it on the way down is the doing of the layers alone.
  ///
  /// - Parameters:
  ///   - inputs: One example a row.
  ///   - generator: The source of the weights and of the loss.
  /// - Returns: What is found in each layer, from the first to the last.
  public func statistics(
    on inputs: Matrix, using generator: inout some RandomNumberGenerator
  ) -> [LayerStatistics] {
    let network = Sequential {
      for layer in 0..<depth {
        Linear(
          inputSize: layer == 0 ? inputs.columns : width, outputSize: width,
          initializer: initializer, bias: nil, using: &generator)
        switch activation {
        case .sigmoid: Sigmoid()
        case .tanh: Tanh()
        }
      }
    }
    let direction = Matrix.normal(
      rows: inputs.rows, columns: width, using: &generator)
    return network.statistics(on: inputs) { output in
      sum(output * output.tape.variable(direction))
    }
  }
  // snippet.end

  // snippet.theory
  /// Predicts the factor by which each layer multiplies the size of the
  /// gradient on its way back.
  ///
  /// - Parameter size: The mean square of the inputs.
  /// - Returns: The factors; the first belongs to the step from layer 2 down
  ///   to layer 1.
  public func predictedFactors(inputSize size: Double) -> [Double] {
    let theory = meanField
    var q = theory.weightVariance * size
    return (1..<depth).map { _ in
      defer { q = theory.variance(after: q) }
      return theory.gradientFactor(atVariance: q).squareRoot()
    }
  }

  /// The theory of this network in the limit of infinite width.
  public var meanField: MeanField {
    let variance = initializer.variance(fanIn: width, fanOut: width)
    return MeanField(
      activation == .sigmoid ? .sigmoid : .tanh,
      weightVariance: variance * Double(width))
  }
  // snippet.end
}
