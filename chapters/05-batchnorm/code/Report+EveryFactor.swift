import BatchnormModel
import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds the factors of every activation with every rule for the weights.
  func addEveryFactor(seeds: Range<UInt64>) {
    section("Every factor in one table")
    paragraph(
      "By what a layer multiplies the size of the signal on its way up and that "
        + "of the gradient on its way down: the geometric mean and, behind ±, "
        + "the standard deviation from one network to the next; and in how many "
        + "layers the gradient changes twentyfold.")
    var rows: [[Cell]] = []
    var worst = (up: 0.0, down: 0.0)
    for isNormalized in [false, true] {
      for activation in EveryFactor.activations {
        for rule in EveryFactor.rules {
          let factor = EveryFactor(
            activation.function, rule.rule, isNormalized: isNormalized,
            seeds: seeds)
          worst.up = max(
            worst.up, abs(geometricMean(factor.up) / factor.predicted.up - 1))
          worst.down = max(
            worst.down,
            abs(geometricMean(factor.down) / factor.predicted.down - 1))
          rows.append([
            Cell(activation.name), Cell(rule.name),
            Cell(isNormalized ? "BatchNorm" : "none"),
            Cell(text(factor.down)), Cell(factor.predicted.down),
            factor.reach.map { Cell($0) } ?? "–",
            Cell(text(factor.up)), Cell(factor.predicted.up),
          ])
        }
      }
    }
    table(
      "every-factor",
      [
        .text("activation"), .text("weights"), .text("normalization"),
        Column("gradient"), Column("theory", .fixed(3)),
        Column("layers for twenty", .significant(2)),
        Column("signal"), Column("theory", .fixed(3)),
      ], rows,
      caption:
        "The factor of a layer, for the size of the gradient and for that "
        + "of the signal; ± one standard deviation over the networks",
      conditions: Conditions(
        seeds: seeds, layers: [EveryFactor.depth], units: [EveryFactor.width],
        examples: .normalInputs(EveryFactor.batch)))
    value(
      "every-factor-worst", worst.down, .percent(1),
      "greatest difference between theory and measurement, gradient")
    value(
      "every-factor-worst-up", worst.up, .percent(1), "the same, signal")
  }

  private func text(_ factors: [Double]) -> String {
    let format = NumberFormat.fixed(3)
    return format.text(geometricMean(factors)) + " ± "
      + format.text(deviation(factors))
  }
}
