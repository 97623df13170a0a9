import ChainRuleModel
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds the formats of sixteen and eight bits, and a loss scale that follows
  /// the gradient.
  func addFormats(seed: UInt64) {
    section("Sixteen bits and eight")
    paragraph(
      "The positive numbers of formats, and a gradient of 1 that every layer "
        + "multiplies by 1/4, 1/2 or 2.")
    let formats: [(FloatingFormat, Precision)] = [
      (.half, .half), (.bfloat16, .bfloat16), (.e5m2, .e5m2), (.e4m3, .e4m3),
    ]
    table(
      "formats",
      [
        .text("format"), Column("bits of the significand", .integer),
        Column("smallest", .scientific(1)), Column("largest", .significant(3)),
        Column("zero after, 1/4", .integer), Column("1/2", .integer),
        Column("overflow after, 2", .integer),
      ],
      formats.map { format, precision in
        [
          Cell(format.name), Cell(Double(format.significandBits)),
          Cell(format.smallest), Cell(format.largest),
        ]
          + [0.25, 0.5].map { factor in
            precision.layersUntilZero(factor: factor)
              .map { Cell(Double($0)) } ?? "never"
          } + [Cell(Double(precision.doublingsUntilOverflow))]
      },
      caption: "Formats of sixteen and eight bits, and the number of layers "
        + "after which a gradient of 1 is zero or overflows")

    let (steps, spreads) = (200_000, [0.0, 0.5, 1, 2])
    let runs = spreads.map {
      LossScaling(steps: steps, spread: $0, seed: seed)
    }
    table(
      "loss-scaling",
      [
        Column("spread in powers of 2", .fixed(1)),
        Column("typical scale", .integer), Column("steps skipped", .percent(3)),
      ],
      zip(spreads, runs).map { spread, run in
        [Cell(spread), Cell(run.typicalScale), Cell(run.skippedShare)]
      },
      caption: "What a dynamic loss scale settles at, for gradients whose "
        + "largest element is 1 and varies from step to step",
      conditions: Conditions(seeds: [seed], training: ["\(steps) steps"]))
    value(
      "skipped-steady", runs[0].skippedShare, .percent(2),
      "of the steps skipped, if the gradient's largest element stays the same")
  }
}
