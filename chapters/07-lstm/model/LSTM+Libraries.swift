import Autodiff
import LinearAlgebra
import NeuralNetworks

extension LSTM {
  // snippet.libraries
  /// Returns a layer as PyTorch draws it: all weights from `±1/√n`, for `n`
  /// units, and as many biases twice, which are added.
  static func drawnByPyTorch(
    inputSize: Int, size: Int, using generator: inout some RandomNumberGenerator
  ) -> LSTM {
    let rule = Initializer.uniform(variance: 1 / (3 * Double(size)))
    let layer = LSTM(
      inputSize: inputSize, size: size, initializer: rule,
      recurrentInitializer: rule, using: &generator)
    let biases = (0..<2).map { _ in
      rule.matrix(fanIn: 1, fanOut: 4 * size, using: &generator)
    }
    layer.input.bias?.value = biases[0] + biases[1]
    return layer
  }

  /// Returns a layer as Keras draws it: a forget bias of 1, and the four gates
  /// as one layer with Glorot's weights for the input and, for the state, a
  /// matrix with orthonormal rows.
  static func drawnByKeras(
    inputSize: Int, size: Int, using generator: inout some RandomNumberGenerator
  ) -> LSTM {
    let layer = LSTM(
      inputSize: inputSize, size: size, forgetBias: 1, initializer: .zero,
      recurrentInitializer: .zero, using: &generator)
    layer.input.weight.value = Initializer.glorotUniform.matrix(
      fanIn: inputSize, fanOut: 4 * size, using: &generator)
    layer.recurrent.weight.value = .orthogonal(
      rows: size, columns: 4 * size, using: &generator)
    return layer
  }
  // snippet.end
}
