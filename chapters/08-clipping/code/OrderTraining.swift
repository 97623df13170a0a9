import Autodiff
import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

/// Training a recurrent network of tanh units on the temporal-order problem,
/// with gradient descent on batches of fresh sequences.
struct OrderTraining: Hashable, Sendable {
  /// The size of a step, relative to the gradient.
  var learningRate: Double

  /// The limit of the global norm; infinite for none.
  var limit = Double.infinity

  /// The number of updates.
  var updates = 1000

  /// The number of units, and that of the sequences of a batch.
  static let (size, batchSize) = (32, 32)

  /// What is to be learnt: from sequences of 30 symbols.
  static let problem = TemporalOrder(length: 30)

  // snippet.run
  /// What training came to.
  struct Outcome: Sendable {
    /// The loss of each batch, before its update.
    var losses: [Double] = []

    /// The norm of the gradient of each batch, before clipping.
    var norms: [Double] = []

    /// The longest of these gradients, parameter by parameter.
    var longest: [Matrix] = []

    /// How far back the gradient reaches, before training and after.
    var reaches: [Double] = []

    /// The share of the sequences of the last 200 batches, all of them fresh,
    /// that were classified correctly.
    var accuracy = 0.0
  }

  /// Trains a new network.
  func outcome(seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let network = OrderNetwork(size: Self.size, using: &generator)
    let problem = Self.problem
    var optimizer = SGD(learningRate: learningRate)
    var outcome = Outcome()
    outcome.reaches.append(network.reach(on: problem, using: &generator))
    for update in 0..<updates {
      let batch = problem.sequences(Self.batchSize, using: &generator)
      let logits = network(batch)
      let loss = softmaxCrossEntropy(logits, labels: batch.targets)
      var gradients = loss.tape.gradients(of: loss)
      if gradients.norm(for: network.parameters) > outcome.norms.max() ?? 0 {
        outcome.longest = network.parameters.map { gradients[$0] }
      }
      outcome.norms.append(
        gradients.clip(toGlobalNorm: limit, for: network.parameters))
      outcome.losses.append(loss.value[0, 0])
      if update >= updates - 200 {
        outcome.accuracy +=
          Laboratory.accuracy(
            of: logits.value, labels: batch.targets) / 200
      }
      optimizer.update(network.parameters, along: gradients)
    }
    outcome.reaches.append(network.reach(on: problem, using: &generator))
    return outcome
  }
  // snippet.end
}

extension OrderTraining.Outcome {
  /// The mean norm of the gradients.
  var meanNorm: Double { mean(norms) }

  /// Whether more than nine in ten of the last answers were right.
  var hasLearnt: Bool { accuracy > 0.9 }
}

extension Conditions {
  /// Creates the line for trainings on temporal order.
  init(
    seeds: Range<UInt64>, updates: Int, learningRate: Double? = nil,
    limit: Double? = nil
  ) {
    let rate = learningRate.map { ", rate " + NumberFormat.short.text($0) }
    self.init(
      seeds: seeds, units: [OrderTraining.size],
      examples: .problem(
        "temporal order, \(OrderTraining.problem.length) steps"),
      more: [
        NumberFormat.integer.text(Double(updates)) + " updates",
        "batches of \(OrderTraining.batchSize)",
        "gradient descent" + (rate ?? ""),
      ]
        + (limit.map { ["clipped at norm " + NumberFormat.short.text($0)] }
          ?? []))
  }
}
