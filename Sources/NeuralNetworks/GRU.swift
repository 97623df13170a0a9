import Autodiff
import LinearAlgebra

// snippet.weights
/// A gated recurrent unit (Cho et al., 2014): two gates and no cell.
///
/// From its input `x` and the state `h` before, each step computes a reset gate
/// `r = σ(x Wr + h Ur + br)`, an update gate `z = σ(x Wz + h Uz + bz)` and a
/// candidate `n`, and moves the state toward the candidate:
///
///     h ← z h + (1 - z) n
///
/// The update gate says how much is *kept*, as the forget gate of an ``LSTM``
/// does. (Chung et al., 2014, and many texts, write `1 - z` for it.)
public struct GRU {
  /// Where the reset gate acts in the candidate.
  public enum Reset: Hashable, Sendable {
    /// On the state: `n = tanh(x Wn + (r h) Un + bn)`, as it was published.
    case beforeProduct

    /// On what the weights make of it: `n = tanh(x Wn + r (h Un + c) + bn)`,
    /// with biases `c` of its own, as PyTorch and Keras have it.
    case afterProduct
  }

  /// The weights `W` and the biases `b` of the input: the columns of the gates
  /// `r` and `z` and of the candidate `n`, side by side.
  public let input: Linear

  /// The weights of the state before, of the gates `r` and `z`.
  public let recurrentGates: Linear

  /// The weights of the state before, of the candidate, with the biases `c` if
  /// it is reset after the product.
  public let recurrentCandidate: Linear

  /// Where the reset gate acts.
  public let reset: Reset

  /// The number of units.
  public var size: Int { recurrentCandidate.weight.value.rows }
  // snippet.end

  // snippet.init
  /// Creates a layer with random weights.
  ///
  /// Each gate has its own draw, as a layer of `size` units.
  ///
  /// - Parameters:
  ///   - inputSize: The number of inputs of each step.
  ///   - size: The number of units.
  ///   - reset: Where the reset gate acts.
  ///   - updateBias: The bias of the update gates; of all else it is 0.
  ///   - initializer: The rule for the weights of the input.
  ///   - recurrentInitializer: The rule for the weights of the state.
  ///   - generator: The source of randomness.
  public init(
    inputSize: Int, size: Int, reset: Reset = .afterProduct,
    updateBias: Double = 0, initializer: Initializer = .glorotUniform,
    recurrentInitializer: Initializer = .orthogonal(gain: 1),
    using generator: inout some RandomNumberGenerator
  ) {
    func weights(_ rule: Initializer, _ rows: Int, parts: Int) -> Matrix {
      var weights = Matrix(repeating: 0, rows: rows, columns: parts * size)
      for part in 0..<parts {
        let drawn = rule.matrix(fanIn: rows, fanOut: size, using: &generator)
        for i in 0..<rows {
          for j in 0..<size { weights[i, part * size + j] = drawn[i, j] }
        }
      }
      return weights
    }
    var bias = Matrix(repeating: 0, rows: 1, columns: 3 * size)
    for j in size..<2 * size { bias[0, j] = updateBias }
    input = Linear(
      weight: weights(initializer, inputSize, parts: 3), bias: bias)
    recurrentGates = Linear(
      weight: weights(recurrentInitializer, size, parts: 2))
    recurrentCandidate = Linear(
      weight: weights(recurrentInitializer, size, parts: 1),
      bias: reset == .afterProduct
        ? Matrix(repeating: 0, rows: 1, columns: size) : nil)
    self.reset = reset
  }
  // snippet.end

  // snippet.step
  /// The trainable parameters: of the input, of the gates, of the candidate.
  public var parameters: [Parameter] {
    input.parameters + recurrentGates.parameters
      + recurrentCandidate.parameters
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
      let rest = Matrix(repeating: 0, rows: x.rows, columns: size)
      let next = step(x, from: state ?? x.tape.variable(rest))
      state = next
      return next
    }
  }

  private func step(_ x: Variable, from h: Variable) -> Variable {
    let driven = input(x)
    let gates = sigmoid(driven.columns(0..<2 * size) + recurrentGates(h))
    let (r, z) = (gates.columns(0..<size), gates.columns(size..<2 * size))
    let recalled =
      switch reset {
      case .beforeProduct: recurrentCandidate(r * h)
      case .afterProduct: r * recurrentCandidate(h)
      }
    let n = tanh(driven.columns(2 * size..<3 * size) + recalled)
    // z h + (1 - z) n, with one product less.
    return n + z * (h - n)
  }
  // snippet.end
}
