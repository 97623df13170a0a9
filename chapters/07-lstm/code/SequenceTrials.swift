import Datasets
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks

/// The tasks, each learnt by several networks.
struct SequenceTrials {
  /// How long the sequences are, and how long training may take.
  struct Budget {
    /// The number of steps of the sequences of the three artificial tasks.
    var length = 50

    /// The number of training steps for them.
    var limit = 1000

    /// The number of training steps for digits pixel by pixel.
    var pixelLimit = 600

    /// Returns the training of a network on a task.
    func training(
      _ task: Task, _ kind: RecurrentNetwork.Kind
    ) -> SequenceTraining {
      let limit =
        switch task {
        case .digits(pixelsPerStep: 1): pixelLimit
        case .digits: 300
        default: self.limit
        }
      return SequenceTraining(task: task, kind: kind, limit: limit)
    }
  }

  /// The budget.
  let budget: Budget

  private let sweep: Sweep<SequenceTraining, SequenceTraining.Outcome>

  // snippet.networks
  /// The networks, with the names that tables have for them.
  static func networks(
    length: Int
  ) -> [(name: String, kind: RecurrentNetwork.Kind)] {
    [
      ("tanh, U(±1/√n)", .tanh(.fanInUniform(gain: 1 / 3.0.squareRoot()))),
      ("tanh, orthogonal", .tanh(.orthogonal(gain: 1))),
      ("ReLU, identity", .identityReLU),
      ("LSTM, b = 0", .lstm(forgetBias: 0)),
      ("LSTM, b = 1", .lstm(forgetBias: 1)),
      ("LSTM, b = 3", .lstm(forgetBias: 3)),
      ("LSTM, chrono", .chrono(length: length)),
    ]
  }

  /// The three artificial tasks.
  static func tasks(length: Int) -> [(name: String, task: Task)] {
    [
      ("temporal order", .temporalOrder(TemporalOrder(length: length))),
      ("adding", .adding(AddingProblem(length: length))),
      ("adding, early", .adding(AddingProblem(.original, length: length))),
    ]
  }
  // snippet.end

  // snippet.run
  /// Trains all networks on all tasks.
  init(budget: Budget, seed: UInt64) {
    self.budget = budget
    var trainings: [SequenceTraining] = []
    for (_, kind) in Self.networks(length: budget.length) {
      for (_, task) in Self.tasks(length: budget.length) {
        trainings.append(budget.training(task, kind))
      }
    }
    for (_, kind) in Self.networks(length: 64).dropLast() {
      for pixels in [1, 8] {
        trainings.append(
          budget.training(.digits(pixelsPerStep: pixels), kind))
      }
    }
    sweep = Sweep(trainings) { $0.outcome(seed: seed) }
  }
  // snippet.end

  /// Returns what a network came to on a task.
  func outcome(
    _ task: Task, _ kind: RecurrentNetwork.Kind
  ) -> SequenceTraining.Outcome {
    sweep[budget.training(task, kind)]
  }
}
