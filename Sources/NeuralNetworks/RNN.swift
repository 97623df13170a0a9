import Autodiff
import LinearAlgebra

/// A plain recurrent layer (Elman, 1990): `hₜ = tanh(xₜ W + hₜ₋₁ U + b)`.
///
/// The same weights act at every step. On its way back through `T` steps, the
/// gradient meets `U` and the slope of tanh `T` times.
public struct RNN {
  /// The weights `W` and the biases `b` of the input.
  public let input: Linear

  /// The weights `U` of the state before.
  public let recurrent: Linear

  /// The number of units.
  public var size: Int { recurrent.weight.value.rows }

  /// Creates a layer with random weights.
  ///
  /// - Parameters:
  ///   - inputSize: The number of inputs of each step.
  ///   - size: The number of units.
  ///   - initializer: The rule for the weights of the input.
  ///   - recurrentInitializer: The rule for the weights of the state.
  ///   - generator: The source of randomness.
  public init(
    inputSize: Int, size: Int, initializer: Initializer = .glorotUniform,
    recurrentInitializer: Initializer = .orthogonal(gain: 1),
    using generator: inout some RandomNumberGenerator
  ) {
    input = Linear(
      inputSize: inputSize, outputSize: size, initializer: initializer,
      using: &generator)
    recurrent = Linear(
      inputSize: size, outputSize: size, initializer: recurrentInitializer,
      bias: nil, using: &generator)
  }

  /// The trainable parameters: `W`, `b`, `U`.
  public var parameters: [Parameter] {
    input.parameters + recurrent.parameters
  }

  /// Returns the states after each of `inputs`.
  ///
  /// - Parameters:
  ///   - inputs: A batch for each step, one row per example.
  ///   - initial: The state before the first step; zero if `nil`.
  /// - Returns: A batch of states for each step.
  public func callAsFunction(
    _ inputs: [Variable], from initial: Variable? = nil
  ) -> [Variable] {
    var state = initial
    return inputs.map { x in
      let next = tanh(
        state.map { input(x, plus: recurrent, $0) } ?? input(x))
      state = next
      return next
    }
  }
}
