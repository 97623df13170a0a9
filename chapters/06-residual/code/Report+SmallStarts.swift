import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what the ways to start from little, and the others, make of the first
  /// gradient and of training.
  func addSmallStarts(
    _ trials: BlockTrials, seeds: Range<UInt64>, conditions: Conditions
  ) {
    paragraph(
      "The gradient before the first step, through 34 residual blocks, and "
        + "what 34 and 100 blocks read after training.")
    let kinds = BlockTraining.Kind.allCases.filter {
      $0.rawValue.hasPrefix("residual")
    }
    table(
      "small-starts",
      [
        .text("blocks"), Column("growth, theory", .significant(3)),
        Column("measured", .significant(3)), Column("parameters", .short),
        Column("reached", .short), Column("34 read", .percent(0)),
        Column("100 read", .percent(0)),
      ],
      kinds.map { kind in
        let training = BlockTraining(kind, 34, 0.1, epochs: 1)
        let first = Laboratory.trials(seeds) {
          FirstGradient(in: training, using: &$0)
        }
        return [
          Cell(kind.rawValue), Cell(training.predictedGrowth),
          Cell(geometricMean(first.map(\.growth))), Cell(first[0].parameters),
          Cell(first[0].reached), Cell(trials.best(kind, 34)),
          Cell(trials.best(kind, 100)),
        ]
      },
      caption: "Growth of the first gradient's mean square through 34 blocks, "
        + "how many parameters of a block it reaches, and the test digits read "
        + "at the best of three learning rates (none: the outputs are no "
        + "numbers)",
      conditions: conditions)
    for kind in BlockTrials.careful {
      let name = kind == .fixup ? "fixup" : "layer-scale"
      for depth in [34, 100] {
        value(
          "read-\(name)-\(depth)", trials.best(kind, depth), .percent(0),
          "read by \(depth) blocks: \(kind.rawValue)")
      }
    }
  }
}
