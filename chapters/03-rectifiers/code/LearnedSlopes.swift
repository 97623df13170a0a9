import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// A network that learns the slopes of its rectifiers.
struct LearnedSlopes: Sendable {
  // snippet.train
  /// The slopes of each hidden layer after training, a row a layer.
  let slopes: [Matrix]

  /// How it was trained.
  let plan: TrainingPlan

  /// Trains five hidden layers, whose slopes start at 1/4, to read digits.
  init(on digits: Digits, epochs: Int, seed: UInt64) {
    plan = TrainingPlan(.sgd(rate: 0.1), epochs: epochs)
    var generator = SplitMix64(seed: seed)
    let activations = (0..<5).map { _ in PReLU(size: 64, slope: 0.25) }
    let network = Sequential {
      for activation in activations {
        Linear(
          inputSize: 64, outputSize: 64,
          initializer: .fanInNormal(gain: (2 / (1 + 0.0625)).squareRoot()),
          using: &generator)
        activation
      }
      Linear(inputSize: 64, outputSize: 10, using: &generator)
    }
    network.train(
      on: digits.train, plan, using: &generator)
    slopes = activations.map(\.slope.value)
  }
  // snippet.end
}
