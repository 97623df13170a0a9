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
    let sweep = Sweep(epochs: epochs, seed: seed)
    table(
      "accuracies",
      [Column("layers")]
        + Sweep.rates.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      Sweep.depths.map { depth in
        [Cell(depth)]
          + Sweep.rates.map { rate in
            Cell(sweep.outcome(.sigmoid, depth, rate).accuracy)
          }
      },
      caption: "Test digits read, by hidden layers and learning rate")
    value(
      "deep-loss", sweep.outcome(.sigmoid, 10, 0.1).losses[epochs], .fixed(3),
      "loss of ten sigmoid layers after training")
    for (name, kind, depth, meaning) in [
      ("shallow", Training.Kind.sigmoid, 1, "one sigmoid layer"),
      ("tanh", .tanh, 10, "ten tanh layers"),
      ("twin", .sigmoidTwin, 10, "ten sigmoid layers, as their twin"),
    ] {
      value(
        "\(name)-accuracy", sweep.outcome(kind, depth, 0.1).accuracy,
        .percent(0), "read at a learning rate of 0.1 by \(meaning)")
    }
    figure(
      "losses",
      Chart(
        "The loss while training at a learning rate of 0.1",
        x: .linear("epoch"), y: .log("cross-entropy"),
        summary: "Ten sigmoid layers stay where they start.",
        marks: [
          line("10 sigmoid layers", sweep.outcome(.sigmoid, 10, 0.1)),
          line("1 sigmoid layer", sweep.outcome(.sigmoid, 1, 0.1)),
          line("10 tanh layers", sweep.outcome(.tanh, 10, 0.1)),
          line(
            "10 sigmoid layers, as tanh", sweep.outcome(.sigmoidTwin, 10, 0.1)),
        ]),
      "The loss on the training digits after each epoch. Three of the four are "
        + "sigmoid networks.")
  }

  private func line(_ name: String, _ outcome: Training.Outcome) -> Mark {
    .line(
      name, x: outcome.losses.indices.map { Double($0) }, y: outcome.losses)
  }
}
