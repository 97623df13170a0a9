import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

/// Training plain networks of 64 units a layer to read digits.
struct DigitTraining: Sendable {
  /// What follows the weights.
  enum Activation: Sendable { case sigmoid, relu }

  var activation: Activation
  var hiddenLayers: Int
  var initializer: Initializer
  var learningRate: Double
  var limit: Double

  // snippet.cases
  /// Ten sigmoid layers with Glorot's weights, whose gradients vanish.
  static func vanishing(limit: Double = .infinity) -> DigitTraining {
    DigitTraining(
      activation: .sigmoid, hiddenLayers: 10, initializer: .glorotNormal,
      learningRate: 0.1, limit: limit)
  }

  /// Eight rectifier layers with weights `scale` times as large as He's.
  static func exploding(
    scale: Double, limit: Double = .infinity
  ) -> DigitTraining {
    DigitTraining(
      activation: .relu, hiddenLayers: 8,
      initializer: .fanInNormal(gain: scale * 2.0.squareRoot()),
      learningRate: 0.01, limit: limit)
  }
  // snippet.end

  // snippet.run
  /// What training came to.
  struct Outcome: Sendable {
    /// The loss of each batch, before its update.
    var losses: [Double] = []

    /// The largest norm of the gradient.
    var largestNorm = 0.0

    /// The share of the training digits that are read correctly.
    var accuracy = 0.0
  }

  /// Trains for ten epochs with gradient descent on batches of 32.
  func outcome(on digits: Dataset, seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = network(using: &generator)
    var optimizer = SGD(learningRate: learningRate)
    var outcome = Outcome()
    for _ in 0..<10 {
      for batch in digits.batches(of: 32, using: &generator) {
        let logits = network(Tape().variable(batch.inputs))
        let loss = softmaxCrossEntropy(logits, labels: batch.labels)
        var gradients = loss.tape.gradients(of: loss)
        let norm = gradients.clip(toGlobalNorm: limit, for: network.parameters)
        outcome.losses.append(loss.value[0, 0])
        outcome.largestNorm = max(outcome.largestNorm, norm)
        optimizer.update(network.parameters, along: gradients)
      }
    }
    outcome.accuracy = accuracy(of: network(digits.inputs), digits.labels)
    return outcome
  }
  // snippet.end

  private func network(using generator: inout SplitMix64) -> Sequential {
    let sizes = [64] + Array(repeating: 64, count: hiddenLayers) + [10]
    return switch activation {
    case .sigmoid:
      .plain(
        sizes: sizes, activation: Sigmoid(), initializer: initializer,
        using: &generator)
    case .relu:
      .plain(
        sizes: sizes, activation: ReLU(), initializer: initializer,
        using: &generator)
    }
  }
}

/// Returns the share of rows whose largest logit is that of the label.
func accuracy(of logits: Matrix, _ labels: [Int]) -> Double {
  let correct = labels.indices.filter { row in
    let scores = logits.rows(row..<row + 1)
    return scores.elements.firstIndex(of: scores.maximum) == labels[row]
  }
  return Double(correct.count) / Double(labels.count)
}
