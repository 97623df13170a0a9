import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds the recurrent networks.
  func addOrder(_ grid: ClippingGrid) {
    section("A recurrent network learns an order")
    let rate = ClippingGrid.comparedRate
    paragraph(
      "Temporal order with four classes. The first values are of two networks "
        + "that start the same, at a learning rate of \(rate).")
    let conditions = Conditions(
      seeds: grid.seeds.prefix(1), updates: grid.updates, learningRate: rate)
    let plain = grid.outcomes(learningRate: rate, limit: .infinity)[0]
    let clipped = grid.outcomes(learningRate: rate, limit: 1)[0]
    value(
      "chance-loss", log(4), .fixed(3), "the loss of a network that guesses")
    for (name, outcome, meaning) in [
      ("plain", plain, "not clipped"), ("clipped", clipped, "clipped at 1"),
    ] {
      value(
        "\(name)-accuracy", outcome.accuracy, .percent(0),
        "of the answers in the last 200 batches are right, \(meaning)")
    }
    let peakUpdate =
      plain.norms.indices.max { plain.norms[$0] < plain.norms[$1] } ?? 0
    value(
      "plain-peak", plain.norms[peakUpdate], .fixed(1),
      "the longest gradient of the network that is not clipped")
    value(
      "plain-peak-update", peakUpdate + 1,
      "the update that it belongs to")
    for (name, update) in [("peak-loss", 0), ("peak-next", 1)] {
      value(
        "plain-\(name)",
        plain.losses[min(peakUpdate + update, plain.losses.count - 1)],
        .fixed(3),
        "the loss of \(update == 0 ? "its batch" : "the next batch")")
    }
    for (name, reach) in zip(["before", "after"], clipped.reaches) {
      value(
        "reach-\(name)", reach, .significant(2),
        "how much of the gradient reaches the first letter, \(name) training "
          + "with clipping")
    }
    value(
      "clipped-mean-norm", clipped.meanNorm, .fixed(1),
      "mean norm of the gradients, clipped at 1")
    figure(
      "order-losses",
      Chart(
        "The loss while learning temporal order", x: .linear("update"),
        y: .linear("cross-entropy", includesZero: true),
        summary: "Without clipping, the loss returns to that of guessing.",
        marks: [
          line("not clipped", every: 20, plain.losses) { $0.mean },
          line("clipped at 1", every: 20, clipped.losses) { $0.mean },
        ]),
      "Means of 20 batches.", conditions: conditions)
    figure(
      "order-norms",
      Chart(
        "The gradient while learning temporal order", x: .linear("update"),
        y: .log("norm before clipping"),
        summary: "The gradient of the network that learns is the longer one.",
        marks: [
          line("not clipped", every: 10, plain.norms) { $0.maximum },
          line("clipped at 1", every: 10, clipped.norms) { $0.maximum },
        ]),
      "The greatest norm of each ten batches, before clipping.",
      conditions: conditions)
    addGrid(grid)
  }

  private func addGrid(_ grid: ClippingGrid) {
    value(
      "runs-per-cell", grid.seeds.count,
      "networks for each learning rate and limit")
    figure(
      "rates-and-limits",
      Chart(
        "What the learning rate and the limit come to",
        x: .categories(
          "learning rate",
          ClippingGrid.rates.map { NumberFormat.short.text($0) }),
        y: .categories(
          "limit of the norm",
          ClippingGrid.limits.map {
            $0.isFinite ? NumberFormat.short.text($0) : "none"
          }),
        summary: "Along the diagonals, the product is the same.",
        marks: [.heatMap("networks that have learnt", grid.learnt)]),
      "How many of \(grid.seeds.count) networks have learnt: more than nine in "
        + "ten of their last answers are right.",
      conditions: Conditions(seeds: grid.seeds, updates: grid.updates))
  }

  /// Returns a line with one point for each `count` of `numbers`.
  private func line(
    _ name: String, every count: Int, _ numbers: [Double],
    of summary: (Matrix) -> Double
  ) -> Mark {
    let starts = stride(from: 0, to: numbers.count - count + 1, by: count)
    return .line(
      name, x: starts.map { Double($0 + count) },
      y: starts.map { start in
        summary(
          Matrix(
            rows: 1, columns: count,
            elements: Array(numbers[start..<start + count])))
      })
  }
}
