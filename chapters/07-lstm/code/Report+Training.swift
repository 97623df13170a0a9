import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds which networks learn what.
  func addTrainings(_ trials: SequenceTrials) {
    section("Which networks learn")
    let budget = trials.budget
    paragraph(
      "The number of batches until the loss is a twentieth of that of a "
        + "constant answer: then the task is solved. \(budget.limit) may not be "
        + "enough.")
    let networks = SequenceTrials.networks(length: budget.length)
    let tasks = SequenceTrials.tasks(length: budget.length)
    table(
      "tasks",
      [.text("network")] + tasks.map { numbers($0.name) },
      networks.map { name, kind in
        [Cell(name)]
          + tasks.map { task in
            cell(trials.outcome(task.task, kind))
          }
      },
      caption: "Batches until the task is solved, \(budget.length) time steps. "
        + "A dash: not solved, and the loss at the end, relative to a "
        + "constant answer's",
      conditions: Conditions(
        seeds: trials.seeds.prefix(1),
        trainings: tasks.flatMap { task in
          networks.map { budget.training(task.task, $0.kind) }
        }))
    addSeeds(trials)
    addTaskValues(trials)
    addDigits(trials)
    addLosses(trials)
  }

  private func addSeeds(_ trials: SequenceTrials) {
    let length = trials.budget.length
    let networks = SequenceTrials.repeatedNetworks.map {
      SequenceTrials.networks(length: length)[$0]
    }
    let tasks = SequenceTrials.repeatedTasks.map {
      SequenceTrials.tasks(length: length)[$0]
    }
    table(
      "seeds",
      [.text("task"), .text("network"), numbers("solved")]
        + trials.seeds.map { numbers("seed \($0)") },
      tasks.flatMap { task in
        networks.map { network in
          let outcomes = trials.seeds.map {
            trials.outcome(task.task, network.kind, seed: $0)
          }
          let solved = outcomes.filter { $0.stepsToSolution != nil }
          return [
            Cell(task.name), Cell(network.name),
            Cell("\(solved.count) of \(outcomes.count)"),
          ] + outcomes.map(cell)
        }
      },
      caption: "The same from several seeds",
      conditions: Conditions(
        seeds: trials.seeds,
        trainings: tasks.flatMap { task in
          networks.map { trials.budget.training(task.task, $0.kind) }
        }))
  }

  private func numbers(_ heading: String) -> Column {
    var column = Column.text(heading)
    column.alignment = .right
    return column
  }

  private func cell(_ outcome: SequenceTraining.Outcome) -> Cell {
    if let steps = outcome.stepsToSolution { return Cell(steps) }
    let loss = outcome.losses.last ?? .nan
    return Cell("– " + NumberFormat.fixed(2).text(loss))
  }

  private func addTaskValues(_ trials: SequenceTrials) {
    let length = trials.budget.length
    let networks = SequenceTrials.networks(length: length)
    let order = SequenceTrials.tasks(length: length)[0].task
    for (name, index) in [("tanh", 0), ("bias-0", 3)] {
      let outcome = trials.outcome(order, networks[index].kind)
      value(
        "order-loss-\(name)",
        (outcome.losses.last ?? .nan) * order.constantLoss, .fixed(3),
        "loss on temporal order at the end, \(networks[index].name)")
    }
    let early = SequenceTrials.tasks(length: length)[2].task
    for (name, task) in [("order", order), ("early", early)] {
      let outcome = trials.outcome(task, networks[6].kind)
      value(
        "\(name)-sequences", 32 * (outcome.stepsToSolution ?? 0),
        "sequences until the task is solved, \(networks[6].name)")
    }
    value(
      "order-steps-bias-1",
      trials.outcome(order, networks[4].kind).stepsToSolution ?? 0,
      "batches until temporal order is solved, \(networks[4].name)")
    let solved = trials.seeds.filter {
      trials.outcome(order, networks[4].kind, seed: $0).stepsToSolution != nil
    }
    value(
      "order-solved-bias-1",
      text: "\(solved.count) of \(trials.seeds.count)",
      "seeds from which temporal order is solved, \(networks[4].name)")
  }

  private func addDigits(_ trials: SequenceTrials) {
    let networks = SequenceTrials.readers.map {
      SequenceTrials.networks(length: trials.budget.length)[$0]
    }
    table(
      "digits",
      [
        .text("network"), Column("by pixel", .percent(0)),
        Column("by row", .percent(0)),
      ],
      networks.map { name, kind in
        [Cell(name)]
          + [1, 8].map { pixels in
            Cell(
              trials.outcome(.digits(pixelsPerStep: pixels), kind).accuracy
                ?? .nan)
          }
      },
      caption: "Test digits read, from 64 steps of a pixel or 8 steps of a row",
      conditions: Conditions(
        seeds: trials.seeds.prefix(1),
        trainings: [1, 8].flatMap { pixels in
          networks.map {
            trials.budget.training(.digits(pixelsPerStep: pixels), $0.kind)
          }
        }))
    value(
      "pixel-batches", trials.budget.pixelLimit,
      "batches of the trainings on digits, pixel by pixel")
  }

  private func addLosses(_ trials: SequenceTrials) {
    let length = trials.budget.length
    let networks = SequenceTrials.networks(length: length)
    let tasks = SequenceTrials.tasks(length: length)
    let panels: [(name: String, task: Task)] =
      tasks + [("digits, pixel by pixel", .digits(pixelsPerStep: 1))]
    figure(
      "losses",
      ChartGrid(
        "The loss in training, relative to a constant answer", columns: 2,
        sharing: .y,
        summary: "On temporal order the tanh network and the LSTM with bias 0 "
          + "stay where a constant answer is.",
        charts: panels.map { name, task in
          let isDigits = task == .digits(pixelsPerStep: 1)
          return Chart(
            name, x: .linear("step"), y: .log("loss", in: 0.04...1.5),
            marks: (isDigits ? [0, 1, 4, 5] : [0, 1, 3, 4, 6]).map { index in
              let (name, kind) = networks[index]
              let losses = trials.outcome(task, kind).losses
              // The mean runs over some twenty steps: twice as far apart, these
              // show nearly all of it, and a page holds them.
              let shown = losses.indices.filter {
                $0 % 40 == 0 || $0 == losses.count - 1
              }
              return .line(
                name, x: shown.map { Double($0 + 1) },
                y: shown.map { losses[$0] })
            })
        }),
      "Running means. A line that ends early has reached its goal.",
      conditions: Conditions(
        seeds: trials.seeds.prefix(1),
        trainings: panels.map {
          trials.budget.training($0.task, networks[0].kind)
        }))
  }
}
