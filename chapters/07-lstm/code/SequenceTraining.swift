import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Plotting

/// Training a recurrent layer whose last output a linear layer reads.
struct SequenceTraining: Hashable, Sendable {
  /// What is to be learnt.
  var task: Task

  /// The recurrent layer.
  var kind: RecurrentNetwork.Kind

  /// The number of steps after which training ends, if not before.
  var limit = 1000

  /// The number of units: 16, for digits 32.
  var size: Int {
    if case .digits = task { 32 } else { 16 }
  }

  /// The number of sequences of a batch.
  static let batchSize = 32

  /// The learning rate of Adam.
  static let learningRate = 0.01

  /// The norm that the gradient is clipped to.
  static let clippingNorm = 1.0

  // snippet.outcome
  /// What training came to.
  struct Outcome: Sendable {
    /// The running mean of the loss after each step, relative to the loss of a
    /// constant answer.
    var losses: [Double] = []

    /// The number of steps until that was down to a twentieth.
    var stepsToSolution: Int?

    /// The share of the test digits that are read correctly.
    var accuracy: Double?

    /// Adds the loss of a batch, relative to that of a constant answer.
    mutating func append(_ loss: Double) {
      losses.append(0.95 * (losses.last ?? loss) + 0.05 * loss)
      if losses[losses.count - 1] < 1 / 20.0, stepsToSolution == nil {
        stepsToSolution = losses.count
      }
    }
  }
  // snippet.end

  // snippet.run
  /// Trains with Adam on batches of fresh sequences or of digits.
  ///
  /// The first two tasks end when they are solved. On digits, the learning rate
  /// falls to zero in a straight line.
  func outcome(seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    let layer = RecurrentNetwork(
      kind, inputSize: task.inputSize, size: size, using: &generator)
    let readOut = Linear(
      inputSize: size, outputSize: task.outputSize, using: &generator)
    let parameters = layer.parameters + readOut.parameters
    func outputs(for steps: [Matrix], on tape: Tape) -> Variable {
      let states = layer.states(steps.map { tape.variable($0) }, nil)
      return readOut(states[steps.count - 1][0])
    }

    var lessons = Lessons(task, batchSize: Self.batchSize)
    var optimizer = Adam(learningRate: Self.learningRate)
    var outcome = Outcome()
    for step in 0..<limit {
      let (steps, loss) = lessons.next(using: &generator)
      let tape = Tape()
      let cost = loss(outputs(for: steps, on: tape))
      var gradients = tape.gradients(of: cost, for: parameters)
      gradients.clip(toGlobalNorm: Self.clippingNorm, for: parameters)
      if case .digits = task {
        let rest = 1 - Double(step) / Double(limit)
        optimizer.learningRate = Self.learningRate * rest
      }
      optimizer.update(parameters, along: gradients)
      outcome.append(cost.value[0, 0] / task.constantLoss)
      if case .digits = task { continue }
      if outcome.stepsToSolution != nil { break }
    }

    if case .digits(let pixelsPerStep) = task {
      let test = Digits.load().test.sequences(inputsPerStep: pixelsPerStep)
      let logits = outputs(for: test.steps, on: Tape(mode: .evaluation)).value
      outcome.accuracy = accuracy(of: logits, labels: test.targets)
    }
    return outcome
  }
  // snippet.end
}

extension Conditions {
  /// Creates the line for trainings that differ in network and task.
  init(seeds: Range<UInt64>, trainings: [SequenceTraining]) {
    func text(_ numbers: [Int]) -> String {
      Set(numbers).sorted().map { NumberFormat.integer.text(Double($0)) }
        .joined(separator: " or ")
    }
    let isEndedByBudget = trainings.allSatisfy {
      if case .digits = $0.task { true } else { false }
    }
    self.init(
      seeds: seeds, units: Set(trainings.map(\.size)).sorted(),
      more: [
        (isEndedByBudget ? "" : "at most ") + text(trainings.map(\.limit))
          + " batches of \(SequenceTraining.batchSize)",
        "Adam, rate "
          + NumberFormat.short.text(SequenceTraining.learningRate)
          + (isEndedByBudget ? " at first" : ""),
        "clipped at norm "
          + NumberFormat.short.text(SequenceTraining.clippingNorm),
      ])
  }
}
