import Autodiff
import Experiments
import LinearAlgebra
import LstmModel
import NeuralNetworks

/// Gated recurrent units beside LSTMs, before training.
enum GatedUnits {
  /// Ways to start, and the networks that start so.
  static let starts:
    [(name: String, bias: Double?, kinds: [RecurrentNetwork.Kind])] = [
      row(0), row(1), row(3),
      ("as PyTorch draws it", nil, [.pyTorchLSTM, .pyTorchGRU]),
      ("as Keras draws it", nil, [.kerasLSTM, .kerasGRU]),
    ]

  private static func row(
    _ bias: Double
  ) -> (name: String, bias: Double?, kinds: [RecurrentNetwork.Kind]) {
    (
      "b = \(Int(bias)), orthogonal", bias,
      [
        .lstm(forgetBias: bias), .gru(updateBias: bias),
        .gru(updateBias: bias, .beforeProduct),
      ]
    )
  }

  // snippet.shut
  /// Returns the gradient of the state after `steps` steps with respect to the
  /// state before them, with all weights zero.
  static func gradient(
    updateBias: Double, steps: Int, reset: GRU.Reset
  ) -> Double {
    var generator = SplitMix64(seed: 0)
    let layer = GRU(
      inputSize: 1, size: 1, reset: reset, updateBias: updateBias,
      initializer: .zero, recurrentInitializer: .zero, using: &generator)
    let tape = Tape()
    let start = tape.variable([[0.5]])
    let inputs = (0..<steps).map { _ in tape.variable([[1]]) }
    let end = layer(inputs, from: start)[steps - 1]
    return tape.gradients(of: end)[start][0, 0]
  }
  // snippet.end

  // snippet.predicted
  /// Returns what theory says is left of the gradient if the gates stay where
  /// they start, `z` = σ(b) and `r` = 1/2, and tanh is its argument.
  ///
  /// A step back multiplies by `z + (1 - z) r Q` with an orthogonal `Q`, whose
  /// eigenvalues are spread over the unit circle: the root mean square of the
  /// power over all of them.
  static func predicted(updateBias: Double, steps: Int) -> Double {
    let (z, r) = (sigmoid(updateBias), sigmoid(0))
    let angles = (0..<1000).map { (Double($0) + 0.5) / 1000 * .pi }
    let squares = angles.map { angle in
      let (around, through) = (z, (1 - z) * r)
      let square =
        around * around + through * through + 2 * around * through * cos(angle)
      return pow(square, Double(steps))
    }
    return mean(squares).squareRoot()
  }
  // snippet.end
}
