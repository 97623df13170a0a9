import Autodiff
import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// How fast each hidden layer of a sigmoid network starts to learn.
///
/// Reference: Nielsen, *Neural Networks and Deep Learning*, 2015, chapter 5.
/// He calls ‖∂C/∂b‖ the speed of a layer, with C the mean cost of 1,000 images.
struct LayerSpeeds {
  /// The cost of an image.
  enum Cost: Hashable, Sendable {
    /// The cross-entropy of each of the ten outputs, summed.
    case crossEntropy

    /// Half the squared distance to the target.
    case quadratic
  }

  // snippet.run
  /// The number of units in each hidden layer.
  static let units = 30

  /// Returns the speed of each hidden layer, from the first to the last.
  ///
  /// Weights have variance 1/fan-in, and biases variance 1.
  static func speeds(
    hiddenLayers: Int, cost: Cost, on images: Dataset,
    using generator: inout SplitMix64
  ) -> [Double] {
    let sizes =
      [images.inputs.columns] + Array(repeating: units, count: hiddenLayers)
      + [10]
    let network = Sequential.plain(
      sizes: sizes, activation: Sigmoid(), initializer: .leCunNormal,
      bias: .normal(variance: 1), using: &generator)

    let tape = Tape()
    let logits = network(tape.variable(images.inputs))
    let targets = oneHot(images.labels)
    let loss =
      switch cost {
      case .crossEntropy:
        10 * binaryCrossEntropy(logits: logits, targets: targets)
      case .quadratic: 0.5 * squaredError(sigmoid(logits), targets: targets)
      }
    let gradients = tape.gradients(of: loss)
    let biases = network.parameters.filter { $0.value.rows == 1 }
    return biases.dropLast().map { gradients[$0].norm }
  }
  // snippet.end

  /// The speeds that Nielsen printed for networks of two, three and four hidden
  /// layers that read digits of 28×28 pixels.
  static let published = [
    [0.07, 0.31], [0.012, 0.060, 0.283], [0.003, 0.017, 0.070, 0.285],
  ]

  /// Returns the geometric mean of each layer's speed over `seeds`.
  static func typicalSpeeds(
    hiddenLayers: Int, cost: Cost, on images: Dataset, seeds: Range<UInt64>
  ) -> [Double] {
    let runs = trials(seeds) { generator in
      speeds(
        hiddenLayers: hiddenLayers, cost: cost, on: images, using: &generator)
    }
    return (0..<hiddenLayers).map { layer in
      geometricMean(runs.map { $0[layer] })
    }
  }

  /// The ratio of the speeds of neighbouring layers that mean-field theory
  /// predicts far from the input.
  static var predictedRatio: Double {
    let theory = MeanField(.sigmoid, weightVariance: 1, biasVariance: 1)
    return 1 / theory.gradientFactor.squareRoot()
  }

  private static func oneHot(_ labels: [Int]) -> Matrix {
    var targets = Matrix(repeating: 0, rows: labels.count, columns: 10)
    for (row, label) in labels.enumerated() { targets[row, label] = 1 }
    return targets
  }
}
