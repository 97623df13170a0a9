import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A deep network as its initializer leaves it, before any training.
public struct RandomNetwork: Sendable {
  /// What follows the weights of each layer.
  public enum Activation: Hashable, Sendable {
    /// The hyperbolic tangent.
    case tanh

    /// The rectifier max(x, 0).
    case relu

    /// The exponential linear unit.
    case elu

    /// The function with its derivative.
    public var function: ScalarFunction {
      switch self {
      case .tanh: .tanh
      case .relu: .relu
      case .elu: .elu()
      }
    }
  }

  /// What follows the weights of each layer.
  public var activation: Activation

  /// The rule for the weights.
  public var initializer: Initializer

  /// The variance σ_b² of the biases.
  public var biasVariance: Double

  /// The number of layers.
  public var depth: Int

  /// The number of units in each layer.
  public var width: Int

  /// Creates a network.
  public init(
    _ activation: Activation, _ initializer: Initializer,
    biasVariance: Double = 0, depth: Int = 30, width: Int = 128
  ) {
    self.activation = activation
    self.initializer = initializer
    self.biasVariance = biasVariance
    self.depth = depth
    self.width = width
  }

  // snippet.layers
  /// Draws the weights and biases.
  public func layers(
    inputSize: Int, using generator: inout some RandomNumberGenerator
  ) -> Sequential {
    Sequential {
      for layer in 0..<depth {
        Linear(
          inputSize: layer == 0 ? inputSize : width, outputSize: width,
          initializer: initializer, bias: .normal(variance: biasVariance),
          using: &generator)
        switch activation {
        case .tanh: Tanh()
        case .relu: ReLU()
        case .elu: ELU()
        }
      }
    }
  }

  /// Sends `inputs` up through new weights, and a random gradient back down.
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
    let variance = initializer.variance(fanIn: width, fanOut: width)
    return MeanField(
      activation.function, weightVariance: variance * Double(width),
      biasVariance: biasVariance)
  }

  /// Predicts what the step from each layer to the next does to the size of the
  /// activations on the way up, and to that of the gradient on the way down.
  ///
  /// - Parameter size: The mean square of the inputs.
  /// - Returns: The factors; the first belongs to the step between the first
  ///   two layers.
  public func predictedFactors(
    inputSize size: Double
  ) -> [(up: Double, down: Double)] {
    let theory = meanField
    func outputSize(_ q: Double) -> Double {
      (theory.variance(after: q) - biasVariance) / theory.weightVariance
    }
    var q = theory.weightVariance * size + biasVariance
    return (1..<depth).map { _ in
      let next = theory.variance(after: q)
      defer { q = next }
      return (
        up: (outputSize(next) / outputSize(q)).squareRoot(),
        down: theory.gradientFactor(atVariance: q).squareRoot()
      )
    }
  }
  // snippet.end
}

extension Sequential {
  // snippet.random
  /// Returns the statistics for a loss whose gradient with respect to the
  /// outputs is normal and independent in each unit, so that what happens to it
  /// on the way down is the doing of the layers alone.
  public func statistics(
    on inputs: Matrix,
    randomGradientFrom generator: inout some RandomNumberGenerator
  ) -> [LayerStatistics] {
    let outputs = self(inputs)
    let gradient = Matrix.normal(
      rows: outputs.rows, columns: outputs.columns, using: &generator)
    return statistics(on: inputs) { output in
      sum(output * output.tape.variable(gradient))
    }
  }
  // snippet.end
}
