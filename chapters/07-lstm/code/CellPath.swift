import Autodiff
import LinearAlgebra
import NeuralNetworks

/// The gradient along the cell of an LSTM, with the ways through the gates shut.
enum CellPath {
  // snippet.measured
  /// Returns the gradient of a cell after `steps` steps with respect to the cell
  /// before them, with all weights zero.
  static func gradient(forgetBias: Double, steps: Int) -> Double {
    var generator = SplitMix64(seed: 0)
    let layer = LSTM(
      inputSize: 1, size: 1, forgetBias: forgetBias, initializer: .zero,
      recurrentInitializer: .zero, using: &generator)
    let tape = Tape()
    let cell = tape.variable([[0.5]])
    let inputs = (0..<steps).map { _ in tape.variable([[1]]) }
    let start = LSTM.State(output: tape.variable([[0]]), cell: cell)
    let end = layer(inputs, from: start)[steps - 1].cell
    return tape.gradients(of: end)[cell][0, 0]
  }
  // snippet.end

  // snippet.predicted
  /// Returns what theory says: the forget gate to the power of the steps.
  static func predicted(forgetBias: Double, steps: Int) -> Double {
    pow(sigmoid(forgetBias), Double(steps))
  }

  /// Returns the number of steps over which the gradient falls to 1/e.
  static func memory(forgetBias: Double) -> Double {
    // −ln σ(b) = ln(1 + e⁻ᵇ)
    1 / softplus(-forgetBias)
  }
  // snippet.end
}
