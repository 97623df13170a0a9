import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// What becomes of weights that all start with the same value.
struct Symmetry {
  // snippet.run
  /// The weights after training: two layers of 64 units, 10 outputs.
  let weights: [Matrix]

  /// The weights before training.
  let initialWeights: [Matrix]

  /// The share of the tests that are classified correctly.
  let accuracy: Double

  /// Trains a ReLU network with gradient descent and weights from `initializer`.
  init(
    _ initializer: Initializer, epochs: Int = 5, on train: Dataset,
    testing test: Dataset, seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let network = Sequential.plain(
      sizes: [train.inputs.columns, 64, 64, 10], activation: ReLU(),
      initializer: initializer,
      using: &generator)
    initialWeights = network.weights
    network.train(
      on: train, TrainingPlan(.sgd(rate: 0.1), epochs: epochs),
      using: &generator)
    weights = network.weights
    accuracy = network.accuracy(on: test)
  }
  // snippet.end

  // snippet.distinct
  /// The number of hidden units of the first layer that differ from those
  /// before them.
  var distinctUnits: Int {
    let units = weights[0].transposed()
    let rows = (0..<units.rows).map { units.rows($0..<$0 + 1).elements }
    return Set(rows).count
  }

  /// The ratio of the second singular value of the first weights to the first:
  /// zero if the matrix has rank 1.
  var secondSingularValue: Double {
    let values = weights[0].singularValues
    return values[1] / values[0]
  }
  // snippet.end
}

extension Sequential {
  /// The matrices of weights, without the biases.
  var weights: [Matrix] {
    layers.compactMap { layer in
      if case .weights(let weight) = layer.kind { weight.value } else { nil }
    }
  }
}
