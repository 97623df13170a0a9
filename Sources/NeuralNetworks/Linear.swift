import Autodiff
import LinearAlgebra

/// A linear layer: `y = x W + b`.
///
/// Shapes: *n*×*inputs* in, *n*×*outputs* out. Row *i* of the output depends on
/// row *i* of the input alone.
public struct Linear: Layer {
  /// The weights `W`: one row per input, one column per output.
  public let weight: Parameter

  /// The biases `b`, a row, if there are any.
  public let bias: Parameter?

  /// Creates a layer with the given weights and biases.
  public init(weight: Matrix, bias: Matrix? = nil) {
    if let bias {
      require(
        bias.rows == 1 && bias.columns == weight.columns,
        "Biases of \(bias.shape) for weights of \(weight.shape)")
    }
    self.weight = Parameter(weight)
    self.bias = bias.map { Parameter($0) }
  }

  /// Creates a layer with random weights.
  ///
  /// - Parameters:
  ///   - inputSize: The number of inputs.
  ///   - outputSize: The number of outputs.
  ///   - initializer: The rule for the weights.
  ///   - bias: The rule for the biases; no biases if `nil`.
  ///   - generator: The source of randomness.
  public init(
    inputSize: Int, outputSize: Int,
    initializer: Initializer = .glorotNormal, bias: Initializer? = .zero,
    using generator: inout some RandomNumberGenerator
  ) {
    let weight = initializer.matrix(
      fanIn: inputSize, fanOut: outputSize, using: &generator)
    let bias = bias.map {
      $0.matrix(
        rows: 1, columns: outputSize, fanIn: inputSize,
        fanOut: outputSize, using: &generator)
    }
    self.init(weight: weight, bias: bias)
  }

  public var parameters: [Parameter] {
    if let bias { [weight, bias] } else { [weight] }
  }

  public var kind: LayerKind { .weights(weight) }

  public func callAsFunction(_ input: Variable) -> Variable {
    let weight = input.tape.variable(for: weight)
    guard let bias else { return matmul(input, weight) }
    return affine(input, weight, bias: input.tape.variable(for: bias))
  }

  /// Returns `x W + h U + b`, with the weights `U` of another layer.
  func callAsFunction(
    _ input: Variable, plus recurrent: Linear, _ state: Variable
  ) -> Variable {
    let tape = input.tape
    guard let bias else { return self(input) + recurrent(state) }
    return affine(
      input, tape.variable(for: weight),
      state, tape.variable(for: recurrent.weight),
      bias: tape.variable(for: bias))
  }
}
