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

  /// The number of units in each of the two hidden layers.
  static let units = 64

  /// How the network is trained.
  static func plan(epochs: Int = 5) -> TrainingPlan {
    TrainingPlan(.sgd(rate: 0.1), epochs: epochs)
  }

  /// Trains a ReLU network with weights from `initializer`.
  init(
    _ initializer: Initializer, bias: Initializer = .zero,
    plan: TrainingPlan = plan(), on train: Dataset, testing test: Dataset,
    seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let network = Sequential.plain(
      sizes: [train.inputs.columns, Self.units, Self.units, 10],
      activation: ReLU(), initializer: initializer, bias: bias,
      using: &generator)
    initialWeights = network.weights
    network.train(on: train, plan, using: &generator)
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
