import Datasets
import Laboratory
import Plotting

extension Report {
  /// Adds what clipping does not do.
  func addLimits(seed: UInt64) {
    section("What clipping cannot do")
    let digits = Digits.load()
    let cases: [(String, DigitClassifier)] = [
      ("10 sigmoid, Glorot", .vanishing()),
      ("10 sigmoid, Glorot", .vanishing(limit: 1)),
      ("8 ReLU, 3 × He", .exploding(scale: 3)),
      ("8 ReLU, 3 × He", .exploding(scale: 3, limit: 1)),
      ("8 ReLU, He", .exploding(scale: 1)),
    ]
    let outcomes = concurrentMap(cases) { $0.1.outcome(on: digits, seed: seed) }
    table(
      "limits",
      [
        .text("layers and weights"), .text("clipped"),
        Column("longest gradient", .significant(2)),
        Column("first loss", .significant(3)),
        Column("last loss", .significant(3)), Column("accuracy", .percent(0)),
      ],
      zip(cases, outcomes).map { item, outcome in
        let (name, classifier) = item
        let isClipped = classifier.plan.clippingNorm?.isFinite == true
        let losses = outcome.history.losses.flatMap { $0 }
        return [
          Cell(name), Cell(isClipped ? "at 1" : "no"),
          Cell(outcome.history.largestNorm), Cell(losses[0]),
          Cell(losses[losses.count - 1]), Cell(outcome.trainingAccuracy),
        ]
      },
      caption:
        "Losses of a batch, and the share of the training digits read at "
        + "the end (none: the outputs are no numbers)",
      conditions: Conditions(
        seeds: [seed], units: [cases[0].1.width],
        examples: .digits(digits.train.count),
        more: conditions(cases.map(\.1.plan))))
  }

  /// What plans that differ in their learning rates have in common, and the
  /// rates.
  private func conditions(_ plans: [TrainingPlan]) -> [String] {
    func text<Value: Hashable>(_ values: [Value]) -> String {
      var seen: Set<Value> = []
      return values.filter { seen.insert($0).inserted }.map { "\($0)" }
        .joined(separator: " or ")
    }
    let rates = plans.map { plan in
      switch plan.optimizer {
      case .sgd(let rate, _), .adam(let rate): rate
      }
    }
    return [
      text(plans.map(\.epochs)) + " epochs",
      "batches of " + text(plans.map(\.batchSize)),
      "gradient descent, rate " + text(rates),
    ]
  }
}
