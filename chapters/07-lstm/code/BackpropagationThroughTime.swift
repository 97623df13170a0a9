import LinearAlgebra
import NeuralNetworks

/// Backpropagation through time, written out for a tanh layer.
struct BackpropagationThroughTime {
  // snippet.parts
  /// The gradient with respect to the state after each step; the first is that
  /// with respect to the initial state, which is zero.
  private(set) var states: [Matrix]

  /// What each step adds to the gradient with respect to `U`.
  private(set) var contributions: [Matrix] = []
  // snippet.end

  // snippet.recursion
  /// Runs `layer` over `inputs` and goes back from the last state, with respect
  /// to which the gradient is `upstream`.
  init(through layer: RNN, inputs: [Matrix], upstream: Matrix) {
    let u = layer.recurrent.weight.value
    var h = [Matrix(zerosLike: upstream)]
    for x in inputs {
      let driven = matmul(x, layer.input.weight.value)
      let bias = layer.input.bias?.value ?? [[0]]
      h.append(tanh(driven + matmul(h[h.count - 1], u) + bias))
    }
    states = [upstream]
    for t in (1...inputs.count).reversed() {
      let dz = states[0] * (1 - h[t] * h[t])
      contributions.insert(matmul(transposed: h[t - 1], dz), at: 0)
      states.insert(matmul(dz, transposed: u), at: 0)
    }
  }
  // snippet.end

  // snippet.early
  /// The gradient with respect to `U`: the sum over the steps.
  var recurrentGradient: Matrix {
    contributions.dropFirst().reduce(contributions[0]) { $0 + $1 }
  }

  /// Returns how large the part of the gradient with respect to `U` is that
  /// comes from the first `count` steps, relative to the whole.
  func share(ofFirst count: Int) -> Double {
    let part = contributions[1..<count].reduce(contributions[0]) { $0 + $1 }
    return part.norm / recurrentGradient.norm
  }
  // snippet.end
}
