import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks

/// A deep network, with BatchNorm in each layer or without, as its initializer
/// leaves it: nothing is trained here.
public struct NormalizedNetwork: Sendable {
  /// What follows the weights of each layer, or their normalization.
  public var activation: ActivationFunction

  /// Whether BatchNorm stands between weights and activation.
  public var isNormalized = true

  /// The number of layers.
  public var depth = 30

  /// The number of units in each layer.
  public var width = 128

  /// The rule for the weights, if it is to be another than the usual one.
  public var rule: Initializer?

  /// Creates a network.
  public init(_ activation: ActivationFunction) {
    self.activation = activation
  }

  /// The rule for the weights: usually He's for rectifiers, Glorot's for others.
  public var initializer: Initializer {
    if let rule { return rule }
    return activation == .relu ? .heNormal : .glorotNormal
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
    let loss = LinearLoss(rows: batch, columns: width, using: &generator)
    let network = Sequential {
      for _ in 0..<depth {
        Linear(
          inputSize: width, outputSize: width, initializer: initializer,
          bias: nil, using: &generator)
        if isNormalized { BatchNorm(size: width) }
        activation.layer
      }
    }
    return network.statistics(on: inputs) { loss($0) }
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
        default:
          BatchFactor.average(activation.function, batch: batch)
        }
      return Array(repeating: square.squareRoot(), count: depth - 1)
    }
    let variance = initializer.variance(fanIn: width, fanOut: width)
    let theory = MeanField(
      activation.function, weightVariance: variance * Double(width))
    return theory.factors(from: theory.weightVariance, steps: depth - 1)
      .map { $0.down }
  }

  /// Predicts the factor of the signal's size for the same steps: that of the
  /// activations from a layer to the next, in large batches.
  public var predictedSignalFactors: [Double] {
    if isNormalized { return Array(repeating: 1, count: depth - 1) }
    let variance = initializer.variance(fanIn: width, fanOut: width)
    let theory = MeanField(
      activation.function, weightVariance: variance * Double(width))
    return theory.factors(from: theory.weightVariance, steps: depth - 1)
      .map { $0.up }
  }
  // snippet.end
}
