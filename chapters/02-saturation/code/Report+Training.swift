import Datasets
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds which networks learn to read digits.
  func addTraining(epochs: Int, seed: UInt64) {
    section("Which networks learn")
    paragraph(
      "Gradient descent on batches of 32 digits; each network is shown the "
        + "training digits \(epochs) times and tested on others. One in ten is "
        + "what guessing reads.")
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
      caption: "Test digits read, by hidden layers and learning rate")
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
        + "sigmoid networks.")
  }

  private func line(_ name: String, _ outcome: DigitClassifier.Outcome) -> Mark
  {
    .line(
      name, x: outcome.losses.indices.map { Double($0) }, y: outcome.losses)
  }
}
