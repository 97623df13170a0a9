import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A recurrent layer of one of the kinds that this chapter compares.
public struct RecurrentNetwork {
  // snippet.kinds
  /// What the layer does at each step, and how it starts.
  public enum Kind: Hashable, Sendable {
    /// `h ← tanh(x W + h U + b)`, with a rule for `U`.
    case tanh(Initializer)

    /// `h ← relu(x W + h U + b)`, with the identity for `U` (Le et al., 2015).
    case identityReLU

    /// An LSTM whose forget gates have this bias, with a rule for the part of
    /// `U` that belongs to a gate.
    case lstm(forgetBias: Double, Initializer = .orthogonal(gain: 1))

    /// An LSTM with biases for sequences of this length.
    case chrono(length: Int)

    /// An LSTM with the weights and biases that a library draws by default.
    case pyTorchLSTM, kerasLSTM

    /// A GRU whose update gates have this bias, with a rule for the part of `U`
    /// that belongs to a gate.
    case gru(
      updateBias: Double, GRU.Reset = .afterProduct,
      Initializer = .orthogonal(gain: 1))

    /// A GRU with the weights and biases that a library draws by default.
    case pyTorchGRU, kerasGRU
  }
  // snippet.end

  /// Returns the states of a sequence, given its inputs and the first state.
  ///
  /// A state is the output, behind which an LSTM has its cell.
  public let states: ([Variable], _ initial: [Variable]?) -> [[Variable]]

  /// The trainable parameters.
  public let parameters: [Parameter]

  /// The number of matrices that a state is made of.
  public let parts: Int

  // snippet.init
  /// Creates a layer with random weights.
  public init(
    _ kind: Kind, inputSize: Int, size: Int,
    using generator: inout some RandomNumberGenerator
  ) {
    switch kind {
    case .tanh(let rule):
      let layer = RNN(
        inputSize: inputSize, size: size, recurrentInitializer: rule,
        using: &generator)
      self.init(layer.parameters, parts: 1) { inputs, initial in
        layer(inputs, from: initial?[0]).map { [$0] }
      }
    case .identityReLU:
      let input = Linear(
        inputSize: inputSize, outputSize: size, initializer: .glorotUniform,
        using: &generator)
      let recurrent = Linear(weight: .identity(size))
      self.init(input.parameters + recurrent.parameters, parts: 1) {
        inputs, initial in
        var state = initial?[0]
        return inputs.map { x in
          let next = relu(state.map { input(x) + recurrent($0) } ?? input(x))
          state = next
          return [next]
        }
      }
    case .lstm(let forgetBias, let rule):
      self.init(
        LSTM(
          inputSize: inputSize, size: size, forgetBias: forgetBias,
          recurrentInitializer: rule, using: &generator))
    case .chrono(let length):
      let layer = LSTM(inputSize: inputSize, size: size, using: &generator)
      layer.setBiases(forLength: length, using: &generator)
      self.init(layer)
    case .pyTorchLSTM:
      self.init(
        LSTM.drawnByPyTorch(
          inputSize: inputSize, size: size, using: &generator))
    case .kerasLSTM:
      self.init(
        LSTM.drawnByKeras(inputSize: inputSize, size: size, using: &generator))
    case .gru(let updateBias, let reset, let rule):
      self.init(
        GRU(
          inputSize: inputSize, size: size, reset: reset,
          updateBias: updateBias, recurrentInitializer: rule,
          using: &generator))
    case .pyTorchGRU:
      self.init(
        GRU.drawnByPyTorch(inputSize: inputSize, size: size, using: &generator))
    case .kerasGRU:
      self.init(
        GRU.drawnByKeras(inputSize: inputSize, size: size, using: &generator))
    }
  }

  private init(_ layer: LSTM) {
    self.init(layer.parameters, parts: 2) { inputs, initial in
      let state = initial.map { LSTM.State(output: $0[0], cell: $0[1]) }
      return layer(inputs, from: state).map { [$0.output, $0.cell] }
    }
  }

  private init(_ layer: GRU) {
    self.init(layer.parameters, parts: 1) { inputs, initial in
      let state = initial?[0]
      return layer(inputs, from: state).map { [$0] }
    }
  }
  // snippet.end

  private init(
    _ parameters: [Parameter], parts: Int,
    states: @escaping ([Variable], [Variable]?) -> [[Variable]]
  ) {
    self.parameters = parameters
    self.parts = parts
    self.states = states
  }
}

extension LSTM {
  // snippet.chrono
  /// Sets the biases for dependencies of up to `length` steps: those of the
  /// forget gates to `ln u` and those of the input gates to `-ln u`, with `u`
  /// uniform between 1 and `length` - 1 (Tallec and Ollivier, 2018).
  public func setBiases(
    forLength length: Int, using generator: inout some RandomNumberGenerator
  ) {
    guard let bias = input.bias else { return }
    for unit in 0..<size {
      let b = log(generator.uniform(in: 1..<Double(length - 1)))
      bias.value[0, unit] = -b
      bias.value[0, size + unit] = b
    }
  }
  // snippet.end
}
