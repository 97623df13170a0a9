import Autodiff
import Datasets
import LinearAlgebra

/// What is to be learnt.
enum Task: Hashable, Sendable {
  /// The sum of two numbers that are marked.
  case adding(AddingProblem)

  /// The order of two symbols among others.
  case temporalOrder(TemporalOrder)

  /// Digits, of which each step shows that many pixels.
  case digits(pixelsPerStep: Int)

  /// The number of inputs of a step.
  var inputSize: Int {
    switch self {
    case .adding: 2
    case .temporalOrder: TemporalOrder.symbols.count
    case .digits(let pixelsPerStep): pixelsPerStep
    }
  }

  /// The number of outputs after the last step.
  var outputSize: Int {
    switch self {
    case .adding: 1
    case .temporalOrder: TemporalOrder.classes
    case .digits: 10
    }
  }

  /// The loss of the best answer that takes no notice of the sequence.
  var constantLoss: Double {
    switch self {
    case .adding(let problem): problem.baseline
    case .temporalOrder, .digits: log(Double(outputSize))
    }
  }
}

/// Draws one batch of a task after another.
struct Lessons {
  private let task: Task
  private let batchSize: Int
  private let digits: Dataset?
  private var rest: [Dataset] = []

  init(_ task: Task, batchSize: Int) {
    (self.task, self.batchSize) = (task, batchSize)
    if case .digits = task {
      digits = Digits.load().train
    } else {
      digits = nil
    }
  }

  // snippet.next
  /// Returns the inputs of the next batch, step by step, and the loss of the
  /// outputs that a network gives for them.
  mutating func next(
    using generator: inout some RandomNumberGenerator
  ) -> (steps: [Matrix], loss: (Variable) -> Variable) {
    switch task {
    case .adding(let problem):
      let batch = problem.sequences(batchSize, using: &generator)
      return (batch.steps, { squaredError($0, targets: batch.targets) })
    case .temporalOrder(let problem):
      let batch = problem.sequences(batchSize, using: &generator)
      return (batch.steps, { softmaxCrossEntropy($0, labels: batch.targets) })
    case .digits(let pixelsPerStep):
      if rest.isEmpty, let digits {
        rest = digits.batches(of: batchSize, using: &generator)
      }
      let batch = rest.removeLast().sequences(inputsPerStep: pixelsPerStep)
      return (batch.steps, { softmaxCrossEntropy($0, labels: batch.targets) })
    }
  }
  // snippet.end
}
