import LinearAlgebra
import NeuralNetworks

extension RNN {
  // snippet.jacobian
  /// Returns the Jacobian of the state after `inputs` with respect to the
  /// state before them, `start`: a product with one factor a step.
  ///
  /// Inputs and states are rows. So is a small change of the state, which
  /// each step multiplies by `U` and, unit by unit, by the slope of tanh.
  func jacobian(of inputs: [Matrix], from start: Matrix) -> Matrix {
    let (w, u) = (input.weight.value, recurrent.weight.value)
    let bias = input.bias?.value ?? [[0]]
    var (h, product) = (start, Matrix.identity(size))
    for x in inputs {
      h = tanh(matmul(x, w) + matmul(h, u) + bias)
      product = matmul(product, u) * (1 - h * h)
    }
    return product
  }
  // snippet.end
}
