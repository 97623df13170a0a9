import Datasets
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds which networks learn to read digits.
  func addTraining(epochs: Int, seed: UInt64) {
    section("Which networks learn")
    paragraph(
      "The share of the test digits that a network reads after training. One "
        + "in ten is what guessing reads.")
    let count = Digits.load().train.count
    value(
      "chance-loss", log(10), .fixed(3), "the loss of a network that guesses")
    let grid = DepthRateGrid(epochs: epochs, seed: seed)
    let rate = DepthRateGrid.comparedRate
    table(
      "accuracies",
      [Column("layers")]
        + DepthRateGrid.rates.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      DepthRateGrid.depths.map { depth in
        [Cell(depth)]
          + DepthRateGrid.rates.map { rate in
            Cell(grid.outcome(.sigmoid, depth, rate).accuracy)
          }
      },
      caption: "Test digits read after gradient descent, by hidden layers and "
        + "learning rate",
      conditions: Conditions(
        seeds: [seed], layers: DepthRateGrid.depths,
        units: [DigitTraining().width], examples: .digits(count),
        more: [
          "gradient descent", "\(epochs) epochs",
          "batches of \(DigitTraining().classifier.plan.batchSize)",
        ]))
    addRemedies(grid, epochs: epochs, seed: seed)
    value(
      "deep-loss", grid.outcome(.sigmoid, 10, rate).losses[epochs], .fixed(3),
      "loss of ten sigmoid layers after training")
    for (name, kind, depth, meaning) in [
      ("shallow", DigitTraining.Kind.sigmoid, 1, "one sigmoid layer"),
      ("tanh", .tanh, 10, "ten tanh layers"),
      ("twin", .sigmoidTwin, 10, "ten sigmoid layers, as their twin"),
    ] {
      value(
        "\(name)-accuracy", grid.outcome(kind, depth, rate).accuracy,
        .percent(0), "read at a learning rate of \(rate) by \(meaning)")
    }
    figure(
      "losses",
      Chart(
        "The loss while training at a learning rate of \(rate)",
        x: .linear("epoch"), y: .log("cross-entropy"),
        summary: "Ten sigmoid layers stay where they start.",
        marks: [
          line("10 sigmoid layers", grid.outcome(.sigmoid, 10, rate)),
          line("1 sigmoid layer", grid.outcome(.sigmoid, 1, rate)),
          line("10 tanh layers", grid.outcome(.tanh, 10, rate)),
          line(
            "10 sigmoid layers, as tanh", grid.outcome(.sigmoidTwin, 10, rate)),
        ]),
      "The loss on the training digits after each epoch. Three of the four are "
        + "sigmoid networks.",
      conditions: Conditions(
        seeds: [seed], layers: [1, 10], units: [DigitTraining().width],
        plan: DigitTraining(learningRate: rate, epochs: epochs).classifier.plan,
        examples: .digits(count)))
  }

  /// What else might help: other optimizers, more units, more time.
  private func addRemedies(_ grid: DepthRateGrid, epochs: Int, seed: UInt64) {
    let remedies = DepthRateGrid.remedies(epochs: epochs)
    let batch = DigitTraining().classifier.plan.batchSize
    table(
      "remedies",
      [.text("layers")]
        + DepthRateGrid.rates.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      remedies.map { name, training in
        [Cell(name)]
          + DepthRateGrid.rates.map {
            Cell(grid.outcome(training, rate: $0).accuracy)
          }
      },
      caption: "What else might help: test digits read, by learning rate",
      conditions: Conditions(
        seeds: [seed], units: [DigitTraining().width],
        examples: .digits(Digits.load().train.count),
        more: [
          "gradient descent", "\(epochs) epochs", "batches of \(batch)",
          "unless the row says otherwise",
        ]))
    func best(_ index: Int) -> Double {
      DepthRateGrid.rates.map {
        grid.outcome(remedies[index].training, rate: $0).accuracy
      }.max() ?? .nan
    }
    let rate = 0.01
    value(
      "adam-5", grid.outcome(remedies[1].training, rate: rate).accuracy,
      .percent(0), "read at a rate of \(rate) by five layers with Adam")
    value(
      "adam-10", best(3), .percent(0), "the most that ten layers read with Adam"
    )
    let patient = DepthRateGrid.patientAdam(epochs: epochs)
    value("patient-epochs", patient.epochs, "epochs of the longest training")
    value(
      "adam-10-patient",
      grid.outcome(patient, rate: patient.learningRate).accuracy, .percent(0),
      "read by ten layers after \(patient.epochs) epochs with Adam at a rate of "
        + "\(patient.learningRate)")
  }

  private func line(_ name: String, _ outcome: DigitClassifier.Outcome) -> Mark
  {
    .line(
      name, x: outcome.losses.indices.map { Double($0) }, y: outcome.losses)
  }
}
