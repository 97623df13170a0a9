import Autodiff
import LinearAlgebra
import NeuralNetworks

// snippet.network
/// A deep network as its initializer leaves it: nothing is trained here.
///
///     let network = DeepNetwork(.tanh, .glorotNormal, depth: 50)
///     let layers = network.statistics(on: images, using: &generator)
public struct DeepNetwork: Hashable, Sendable {
  /// What follows the weights of each layer.
  public var activation: ActivationFunction

  /// The rule for the weights.
  public var initializer: Initializer

  /// The rule for the biases; there are none if it is `nil`.
  public var bias: Initializer?

  /// The number of layers.
  public var depth: Int

  /// The number of units in each layer.
  public var width: Int

  /// Creates a network.
  public init(
    _ activation: ActivationFunction, _ initializer: Initializer,
    bias: Initializer? = nil, depth: Int = 30, width: Int = 128
  ) {
    self.activation = activation
    self.initializer = initializer
    self.bias = bias
    self.depth = depth
    self.width = width
  }

  // snippet.end

  // snippet.layers
  /// Draws the weights, and the biases if there are any.
  public func layers(
    inputSize: Int, using generator: inout some RandomNumberGenerator
  ) -> Sequential {
    Sequential {
      for layer in 0..<depth {
        Linear(
          inputSize: layer == 0 ? inputSize : width, outputSize: width,
          initializer: initializer, bias: bias, using: &generator)
        activation.layer
      }
    }
  }

  /// Sends `inputs`, one example a row, up through new weights, and a random
  /// gradient back down.
  ///
  /// - Returns: What is found in each layer, from the first to the last.
  public func statistics(
    on inputs: Matrix, using generator: inout some RandomNumberGenerator
  ) -> [LayerStatistics] {
    layers(inputSize: inputs.columns, using: &generator)
      .statistics(on: inputs, randomGradientFrom: &generator)
  }
  // snippet.end

  // snippet.theory
  /// The theory of this network in the limit of infinite width.
  public var meanField: MeanField {
    func variance(_ rule: Initializer) -> Double {
      rule.variance(fanIn: width, fanOut: width)
    }
    return MeanField(
      activation.function,
      weightVariance: variance(initializer) * Double(width),
      biasVariance: bias.map(variance) ?? 0)
  }

  /// Predicts what the step from each layer to the next does.
  ///
  /// - Parameter size: The mean square of the inputs.
  /// - Returns: The factors; the first belong to the step between the first two
  ///   layers.
  public func predictedFactors(inputSize size: Double) -> [StepFactors] {
    let theory = meanField
    return theory.factors(
      from: theory.weightVariance * size + theory.biasVariance,
      steps: depth - 1)
  }
  // snippet.end
}
