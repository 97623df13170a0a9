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

  /// One training, from one seed.
  private struct Run: Hashable {
    var training: SequenceTraining
    var seed: UInt64
  }

  /// The budget.
  let budget: Budget

  /// The seeds: from the first, all networks are trained.
  let seeds: Range<UInt64>

  private let sweep: Sweep<Run, SequenceTraining.Outcome>

  // snippet.networks
  /// The networks, with the names that tables have for them.
  static func networks(
    length: Int
  ) -> [(name: String, kind: RecurrentNetwork.Kind)] {
    [
      ("tanh, U(±1/√n)", .tanh(Horizons.uniform)),
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

  /// The networks, and the tasks, of which one seed tells too little.
  static let (repeatedNetworks, repeatedTasks) = ([2, 4, 5, 6], [0, 2])

  /// The networks that read digits.
  static let readers = [0, 1, 2, 4, 5]

  // snippet.run
  /// Trains all networks on all tasks, and some of them from all seeds.
  init(budget: Budget, seeds: Range<UInt64>) {
    (self.budget, self.seeds) = (budget, seeds)
    let networks = Self.networks(length: budget.length)
    let tasks = Self.tasks(length: budget.length)
    var trainings: [SequenceTraining] = []
    for (_, kind) in networks {
      for (_, task) in tasks { trainings.append(budget.training(task, kind)) }
    }
    for network in Self.readers {
      for pixels in [1, 8] {
        trainings.append(
          budget.training(
            .digits(pixelsPerStep: pixels), networks[network].kind))
      }
    }
    var runs = trainings.map { Run(training: $0, seed: seeds.lowerBound) }
    for network in Self.repeatedNetworks {
      for task in Self.repeatedTasks {
        let training = budget.training(
          tasks[task].task, networks[network].kind)
        runs += seeds.map { Run(training: training, seed: $0) }
      }
    }
    sweep = Sweep(runs) { $0.training.outcome(seed: $0.seed) }
  }
  // snippet.end

  /// Returns what a network came to on a task, from the first seed if no other
  /// is given.
  func outcome(
    _ task: Task, _ kind: RecurrentNetwork.Kind, seed: UInt64? = nil
  ) -> SequenceTraining.Outcome {
    let training = budget.training(task, kind)
    return sweep[Run(training: training, seed: seed ?? seeds.lowerBound)]
  }
}
