import Autodiff
import LinearAlgebra

// snippet.weights
/// Long short-term memory (Hochreiter and Schmidhuber, 1997) with forget gates
/// (Gers et al., 2000).
///
/// Each step computes four rows of units from its input `x` and the state `h`
/// before, `(i, f, g, o) = x W + h U + b`, and then
///
///     c ← σ(f) c + σ(i) tanh(g)        h ← σ(o) tanh(c)
///
/// Along the cell `c`, the gradient meets the forget gate alone, a number
/// between 0 and 1 for each unit: `∂cₜ/∂cₜ₋₁ = σ(f)`, apart from the ways
/// through the gates. The bias of that gate decides how far back it reaches.
public struct LSTM {
  /// The weights `W` and the biases `b` of the input: the columns of the gates
  /// `i`, `f`, `g`, `o`, side by side.
  public let input: Linear

  /// The weights `U` of the state before, in the same order.
  public let recurrent: Linear

  /// The number of units.
  public var size: Int { recurrent.weight.value.rows }

  /// The output and the cell of each unit: one row per example.
  public struct State {
    /// The output `h`.
    public let output: Variable

    /// The cell `c`.
    public let cell: Variable

    /// Creates a state.
    public init(output: Variable, cell: Variable) {
      (self.output, self.cell) = (output, cell)
    }
  }
  // snippet.end

  // snippet.init
  /// Creates a layer with random weights.
  ///
  /// Each gate has its own draw, as a layer of `size` units.
  ///
  /// - Parameters:
  ///   - inputSize: The number of inputs of each step.
  ///   - size: The number of units.
  ///   - forgetBias: The bias of the forget gates; of the others it is 0.
  ///   - initializer: The rule for the weights of the input.
  ///   - recurrentInitializer: The rule for the weights of the state.
  ///   - generator: The source of randomness.
  public init(
    inputSize: Int, size: Int, forgetBias: Double = 1,
    initializer: Initializer = .glorotUniform,
    recurrentInitializer: Initializer = .orthogonal(gain: 1),
    using generator: inout some RandomNumberGenerator
  ) {
    func gates(_ rule: Initializer, _ rows: Int) -> Matrix {
      var weights = Matrix(repeating: 0, rows: rows, columns: 4 * size)
      for gate in 0..<4 {
        let part = rule.matrix(fanIn: rows, fanOut: size, using: &generator)
        for i in 0..<rows {
          for j in 0..<size { weights[i, gate * size + j] = part[i, j] }
        }
      }
      return weights
    }
    var bias = Matrix(repeating: 0, rows: 1, columns: 4 * size)
    for j in size..<2 * size { bias[0, j] = forgetBias }
    input = Linear(weight: gates(initializer, inputSize), bias: bias)
    recurrent = Linear(weight: gates(recurrentInitializer, size))
  }
  // snippet.end

  // snippet.step
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
    _ inputs: [Variable], from initial: State? = nil
  ) -> [State] {
    var state = initial
    return inputs.map { x in
      let next = step(x, from: state)
      state = next
      return next
    }
  }

  private func step(_ x: Variable, from state: State?) -> State {
    let gates = state.map { input(x, plus: recurrent, $0.output) } ?? input(x)
    let rest = Matrix(repeating: 0, rows: x.rows, columns: size)
    let (output, cell) = lstmStep(
      gates, before: state?.cell ?? x.tape.variable(rest))
    return State(output: output, cell: cell)
  }
  // snippet.end
}
