import Laboratory
import LinearAlgebra
import Plotting
import ResidualModel

extension Report {
  /// Adds what comes through blocks whose branches add nothing.
  func addIdentityPath(seed: UInt64) {
    section("Branches that add nothing")
    let unchanged = IdentityPath.passed(depth: 1000, skip: 1, seed: seed)
    value(
      "unchanged", text: unchanged.isExact ? "every bit" : "not every bit",
      "of the gradient, what a thousand skip connections pass on")
    value(
      "halved-by-branches",
      IdentityPath.halvedByBranches(depth: 20, seed: seed).factor,
      .significant(2),
      "of the gradient, what 20 blocks pass on whose branches take half away")
    value(
      "halved", IdentityPath.passed(depth: 20, skip: 0.5, seed: seed).factor,
      .significant(2),
      "of the gradient, what 20 skip connections that halve "
        + "pass on")
  }

  /// Adds how signal and gradient grow from block to block.
  func addGrowth(width: Int, seeds: Range<UInt64>) {
    section("How signal and gradient grow")
    paragraph(
      "The mean square of the signal that leaves a stack of 50 blocks, and of "
        + "the gradient that arrives below, relative to what entered: "
        + "predicted, and measured in stacks of width \(width).")
    let depths = [1, 2, 5, 10, 20, 50, 100]
    func conditions(layers: [Int]) -> Conditions {
      Conditions(
        seeds: seeds, layers: layers, units: [width],
        examples: .normalInputs(Growth.batch))
    }
    let kinds: [Branches] = [.unscaled, .overRoot, .normalized]
    var growth: [Branches: [Growth]] = [:]
    for kind in kinds {
      growth[kind] = depths.map {
        Growth(of: kind.stack(depth: $0, width: width), seeds: seeds)
      }
    }
    let fifty = [Branches.unscaled, .overRoot, .overDepth, .zero, .normalized]
      .map { kind in
        (
          kind,
          growth[kind]?[5]
            ?? Growth(of: kind.stack(depth: 50, width: width), seeds: seeds)
        )
      }
    table(
      "growth",
      [
        .text("branches"), Column("signal, theory", .significant(4)),
        Column("measured", .significant(4)),
        Column("gradient, theory", .significant(4)),
        Column("measured", .significant(4)),
      ],
      fifty.map { kind, growth in
        [
          Cell(kind.rawValue), Cell(growth.predicted.forward),
          Cell(growth.typical.forward), Cell(growth.predicted.gradient),
          Cell(growth.typical.gradient),
        ]
      },
      caption: "Growth of the mean squares through 50 blocks",
      conditions: conditions(layers: [50]))
    if let unscaled = growth[.unscaled]?[5] {
      value(
        "unscaled-block", pow(unscaled.typical.forward, 1 / 50.0),
        .significant(3),
        "growth of the signal's mean square in one of 50 unscaled blocks")
    }
    if let hundred = growth[.normalized]?[6] {
      value(
        "normalized-100", hundred.typical.gradient, .significant(3),
        "growth of the gradient's mean square through 100 normalized branches")
      value(
        "normalized-100-predicted", hundred.predicted.gradient,
        .significant(3), "the same, predicted")
    }
    value(
      "plain-growth-34",
      Branches.plainNormalized.stack(depth: 34).predictedSizes.gradient[0],
      .significant(2),
      "predicted growth of the mean square through 34 plain, normalized layers")
    value(
      "exponent", .pi / (.pi - 1), .fixed(3),
      "the power of the depth, π / (π − 1)")
    figure(
      "growth-by-depth",
      Chart(
        "How much larger the gradient arrives",
        x: .log("blocks"), y: .log("growth of the mean square", in: 1...1e4),
        summary: "With unscaled branches the growth is exponential, with "
          + "normalized ones a power of the depth, with branches scaled by "
          + "1/√L it ends below e.",
        marks: kinds.flatMap { kind -> [Mark] in
          let shown = kind == .unscaled ? 0..<4 : 0..<7
          let growth = Array(growth[kind, default: []][shown])
          let x = depths[shown].map { Double($0) }
          return [
            .theory(kind.rawValue, x: x, y: growth.map(\.predicted.gradient)),
            .points(kind.rawValue, x: x, y: growth.map(\.typical.gradient)),
          ]
        }),
      "Unscaled branches leave the chart behind 13 blocks.",
      conditions: conditions(layers: depths))
    figure(
      "explorer", explorer.chart,
      "One stack of residual blocks, unscaled: the mean squares of signal and "
        + "gradient double in each of them.",
      conditions: Conditions(
        seeds: [explorerSeed], layers: [Int(explorer.controls[1].value)],
        units: [64], examples: .normalInputs(32)))
  }
}
