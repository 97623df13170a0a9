import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds which networks learn to read digits, and at which learning rates.
  func addTraining(epochs: Int, seed: UInt64) {
    section("Which networks learn")
    paragraph(
      "Networks of width 32, trained by gradient descent on batches of 32 "
        + "digits; each digit is shown \(epochs) times. A share of zero stands "
        + "for outputs that are no longer numbers; one in ten is what guessing "
        + "reads.")
    let trials = BlockTrials(epochs: epochs, seed: seed)
    let kinds = BlockTraining.Kind.allCases
    table(
      "rates",
      [.text("34 blocks")]
        + BlockTrials.rates.map {
          Column("at \(NumberFormat.short.text($0))", .percent(0))
        },
      kinds.map { kind in
        [Cell(kind.rawValue)]
          + BlockTrials.rates.map { Cell(trials.accuracy(kind, 34, $0)) }
      },
      caption: "Test digits read, by learning rate")
    figure(
      "accuracy-by-depth",
      Chart(
        "What networks of each depth read",
        x: .log("blocks"), y: .linear("test digits read", in: 0...1),
        summary: "Plain and unscaled residual networks fail from 18 blocks "
          + "on; three kinds of residual network learn with 100.",
        marks: kinds.map { kind in
          let depths =
            BlockTrials.depths
            + (BlockTrials.deepest.contains(kind) ? [100] : [])
          return .line(
            kind.rawValue, x: depths.map { Double($0) },
            y: depths.map { trials.best(kind, $0) }, markers: true)
        }),
      "Each at the best of three learning rates.")
    table(
      "decades",
      [.text("unscaled residual blocks")]
        + BlockTrials.decades.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      [("10", 10, nil), ("34", 34, nil), ("34, clipped to norm 1", 34, 1.0)]
        .map { name, depth, clipping in
          [Cell(name)]
            + BlockTrials.decades.map {
              Cell(
                trials.accuracy(.unscaled, depth, $0, clipping: clipping))
            }
        },
      caption: "Test digits read, by learning rate")
    for (name, kind) in [
      ("plain", BlockTraining.Kind.plainNormalized), ("residual", .normalized),
    ] {
      for depth in [18, 34] {
        value(
          "error-\(name)-\(depth)", 100 * (1 - trials.best(kind, depth)),
          .fixed(1),
          "per cent not read: \(name), batch-normalized, \(depth) blocks")
      }
    }
    for (name, kind) in [
      ("over-root", BlockTraining.Kind.overRoot), ("normalized", .normalized),
      ("from-zero", .learntScale),
    ] {
      value(
        "read-\(name)-100", trials.best(kind, 100), .percent(0),
        "read by 100 blocks: \(kind.rawValue)")
    }
  }
}
