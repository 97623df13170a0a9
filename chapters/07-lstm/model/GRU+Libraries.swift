import Autodiff
import LinearAlgebra
import NeuralNetworks

extension GRU {
  // snippet.libraries
  /// Returns a layer as PyTorch draws it: all weights and biases from `±1/√n`,
  /// for `n` units, the biases of the gates twice, which are added.
  static func drawnByPyTorch(
    inputSize: Int, size: Int, using generator: inout some RandomNumberGenerator
  ) -> GRU {
    let rule = Initializer.uniform(variance: 1 / (3 * Double(size)))
    let layer = GRU(
      inputSize: inputSize, size: size, initializer: rule,
      recurrentInitializer: rule, using: &generator)
    var bias = rule.matrix(fanIn: 1, fanOut: 3 * size, using: &generator)
    let second = rule.matrix(fanIn: 1, fanOut: 3 * size, using: &generator)
    for j in 0..<2 * size { bias[0, j] += second[0, j] }
    layer.input.bias?.value = bias
    layer.recurrentCandidate.bias?.value = second.columns(2 * size..<3 * size)
    return layer
  }

  /// Returns a layer as Keras draws it: no biases, and the gates and the
  /// candidate as one layer with Glorot's weights for the input and, for the
  /// state, a matrix with orthonormal rows.
  static func drawnByKeras(
    inputSize: Int, size: Int, using generator: inout some RandomNumberGenerator
  ) -> GRU {
    let layer = GRU(
      inputSize: inputSize, size: size, initializer: .zero,
      recurrentInitializer: .zero, using: &generator)
    layer.input.weight.value = Initializer.glorotUniform.matrix(
      fanIn: inputSize, fanOut: 3 * size, using: &generator)
    let rows = Matrix.orthogonal(
      rows: size, columns: 3 * size, using: &generator)
    layer.recurrentGates.weight.value = rows.columns(0..<2 * size)
    layer.recurrentCandidate.weight.value = rows.columns(2 * size..<3 * size)
    return layer
  }
  // snippet.end
}
