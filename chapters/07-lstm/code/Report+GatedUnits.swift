import Experiments
import Laboratory
import LinearAlgebra
import LstmModel
import Plotting

extension Report {
  /// Adds what is left of the gradient in gated recurrent units.
  func addGatedUnits(seeds: Range<UInt64>) {
    section("Gated recurrent units")
    paragraph(
      "The norm of the gradient at the initial state, relative to that at the "
        + "last one, after 50 steps; b is the bias of the forget gate, or of "
        + "the update gate.")
    let left = GatedUnits.starts.map { start in
      start.kinds.map {
        geometricMean(Horizons.ratios(of: $0, length: 50, seeds: seeds))
      }
    }
    let none = Cell("–")
    table(
      "gated-units",
      [
        .text("start"), Column("LSTM", .significant(2)),
        Column("GRU, reset after the product", .significant(2)),
        Column("reset before it", .significant(2)),
        Column("GRU, theory", .significant(2)),
      ],
      zip(GatedUnits.starts, left).map { start, left in
        [
          Cell(start.name), Cell(left[0]), Cell(left[1]),
          left.count > 2 ? Cell(left[2]) : none,
          start.bias.map {
            Cell(GatedUnits.predicted(updateBias: $0, steps: 50))
          } ?? none,
        ]
      },
      caption:
        "The norm of the gradient at the initial state, relative to that "
        + "at the last one, after 50 steps; geometric means",
      conditions: Conditions(
        seeds: seeds, units: [Horizons.size],
        examples: .problem(
          "\(Horizons.batchSize) sequences of the adding problem, 50 steps"),
        more: ["before training"]))
    for (name, row) in [
      ("gru-bias-0", 0), ("gru-bias-1", 1), ("gru-bias-3", 2),
      ("gru-pytorch", 3), ("gru-keras", 4),
    ] {
      value(
        "\(name)-50", left[row][1], .significant(2),
        "left after 50 steps in a GRU, \(GatedUnits.starts[row].name)")
    }
  }

  /// Adds what is lost when the way back is cut off.
  func addTruncation() {
    section("Truncated backpropagation through time")
    paragraph(
      "A linear unit that is to say the sign of two steps ago, after gradient "
        + "descent with gradients that go back so many steps.")
    let reaches = 1...Truncation.steps
    let ends = reaches.map { Truncation.descended(reach: $0) }
    table(
      "truncation",
      [
        .text("steps back"), Column("first gradient of w", .significant(3)),
        Column("w learnt", .fixed(3)), Column("a learnt", .fixed(3)),
        Column("variance explained", .percent(1)),
      ],
      zip(reaches, ends).map { reach, end in
        [
          Cell(reach), Cell(Truncation().gradient(reach: reach).input),
          Cell(end.input), Cell(end.recurrent), Cell(end.explained),
        ]
      },
      caption: "What a unit learns with gradients that go back so many steps")
    value(
      "truncation-full", ends[Truncation.steps - 1].explained, .percent(1),
      "of the variance explained, with gradients over all steps")
    value(
      "truncation-three", ends[Truncation.lag].explained, .percent(1),
      "of the variance explained, with gradients over three steps")
  }
}
