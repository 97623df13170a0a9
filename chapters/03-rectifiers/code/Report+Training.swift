import Autodiff
import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what a learning rate that is too high does to the units.
  func addHighRates(seeds: Range<UInt64>) {
    section("A learning rate that is too high")
    paragraph(
      "Training at the rate given, then as long at \(HighRate.laterRate). "
        + "Silent are units that are positive for none of the training digits: "
        + "the mean of the networks whose weights are still numbers. How many "
        + "of the \(seeds.count) networks are no longer made of numbers, how "
        + "many read more than half of the test digits, and how many do later?")
    let digits = Digits.load()
    let plan = HighRate.plan(rate: HighRate.laterRate)
    let conditions = Conditions(
      seeds: seeds, layers: [2], units: [HighRate.units],
      examples: .digits(digits.train.count),
      more: [
        "gradient descent", "\(plan.epochs) epochs",
        "batches of \(plan.batchSize)",
      ])
    let step = OneStep(
      on: 0, of: digits.train, slope: 0, learningRate: 1,
      seed: seeds.lowerBound)
    value(
      "least-product", OneStep.leastProduct(of: digits.train.inputs),
      .fixed(2), "the least inner product of two training digits")
    value(
      "step-before", step.sizeBefore, .fixed(2),
      "root mean square of the first pre-activations")
    value(
      "step-change",
      step.changes.norm / Double(step.changes.count).squareRoot(),
      .fixed(2), "root mean square of what one step at rate 1 changes")
    let trials = [0, 0.01, 0.25].flatMap { slope in
      [0.1, 1, 2].map { HighRate(slope: slope, learningRate: $0) }
    }
    let jobs = trials.flatMap { trial in seeds.map { (trial, $0) } }
    let all = concurrentMap(
      jobs, progress: Progress("Rates", total: jobs.count)
    ) { $0.0.outcome(on: digits, seed: $0.1) }
    let outcomes = trials.indices.map { i in
      Array(all[i * seeds.count..<(i + 1) * seeds.count])
    }
    table(
      "rates",
      [
        .text("slope"), Column("rate", .short), Column("silent 1", .percent(0)),
        Column("silent 2", .percent(0)), Column("not a number"),
        Column("read"), Column("later"),
      ],
      zip(trials, outcomes).map { trial, outcomes in
        let finite = outcomes.filter { !$0.isDiverged }
        func silent(_ layer: Int) -> Cell {
          finite.isEmpty
            ? "–" : Cell(mean(finite.map { $0.silentShares[layer] }))
        }
        return [
          Cell(NumberFormat.short.text(trial.slope)), Cell(trial.learningRate),
          silent(0), silent(1), Cell(outcomes.count - finite.count),
          Cell(outcomes.count { $0.reads }),
          Cell(outcomes.count { $0.readsLater }),
        ]
      },
      caption: "By slope and rate: the share of silent units in hidden layer "
        + "1 and in 2, and how many of \(seeds.count) networks are no longer "
        + "numbers, read more than half of the test digits, and do so later, "
        + "after as many epochs more at a rate of \(HighRate.laterRate)",
      conditions: conditions)
    value(
      "silent-rate-1", mean(outcomes[1].map { $0.silentShares[0] }),
      .percent(0), "silent in layer 1 at rate 1, ReLU")
    value(
      "silent-rate-2", mean(outcomes[2].map { $0.silentShares[1] }),
      .percent(0), "silent in layer 2 at rate 2, ReLU")
    for (name, index) in [("relu", 1), ("leaky", 4)] {
      value(
        "\(name)-read", outcomes[index].count { $0.reads },
        "networks that read more than half at rate 1, \(name)")
      value(
        "\(name)-later", outcomes[index].count { $0.readsLater },
        "the same after as long at rate \(HighRate.laterRate), \(name)")
    }
    addFirstSteps(digits: digits, seed: seeds.lowerBound)
  }

  private func addFirstSteps(digits: Digits, seed: UInt64) {
    let rates = [0.1, 0.5, 1, 2]
    let steps = concurrentMap(rates) {
      HighRate(learningRate: $0).silence(inFirst: 45, on: digits, seed: seed)
    }
    value(
      "silent-after-5", steps[3][5], .percent(0),
      "silent in layer 1 after five steps at rate 2")
    figure(
      "first-steps",
      Chart(
        "Silent units of the first layer in the first epoch",
        x: .linear("step"), y: .linear("share of units", in: 0...1),
        summary: "At a rate of 2, most units fall silent in the first five "
          + "steps.",
        marks: zip(rates, steps).map { rate, shares in
          .line(
            "rate \(NumberFormat.short.text(rate))",
            x: shares.indices.map { Double($0) }, y: shares)
        }),
      "A ReLU network that learns to read digits, at four learning rates.",
      conditions: Conditions(
        seeds: [seed], layers: [2], units: [HighRate.units],
        examples: .digits(digits.train.count),
        more: ["gradient descent", "batches of 32"]))
  }

  /// Adds the slopes that a network learns.
  func addLearnedSlopes(epochs: Int, seed: UInt64) {
    section("Learnt slopes")
    let digits = Digits.load()
    let learned = LearnedSlopes(on: digits, epochs: epochs, seed: seed)
    let slopes = learned.slopes.flatMap(\.elements)
    value("slope-mean", mean(slopes), .fixed(3), "mean of 320 learnt slopes")
    value(
      "slope-least", slopes.min() ?? .nan, .fixed(2), "the least of them")
    value(
      "slope-greatest", slopes.max() ?? .nan, .fixed(2), "the greatest of them")
    figure(
      "slopes",
      Chart(
        "Slopes of 320 units after training", x: .linear("slope a"),
        y: .linear("units"),
        summary: "The slopes spread around 1/4, where they started.",
        marks: [
          .histogram("learnt", slopes, bins: 24, in: 0...0.6),
          .rule(x: 0.25, "start"),
        ]),
      "All slopes started at 1/4.",
      conditions: Conditions(
        seeds: [seed], layers: [learned.slopes.count],
        units: [learned.slopes[0].columns], plan: learned.plan,
        examples: .digits(digits.train.count)))
  }
}
