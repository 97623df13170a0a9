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

  /// Adds which way the gradient takes.
  func addPaths(width: Int, seed: UInt64) {
    section("Which way the gradient takes")
    paragraph(
      "Through 20 blocks: the share of the gradient's mean square that came "
        + "through so many of the branches, and around the others.")
    let kinds: [Branches] = [.unscaled, .overRoot, .normalized]
    let paths = kinds.map {
      Paths(through: $0.stack(depth: 20, width: width), seed: seed)
    }
    let counts = (0...20).map { Double($0) }
    let lengths = paths.map {
      NumberFormat.significant(2).text(Paths.meanLength($0.measured))
    }
    figure(
      "paths",
      Chart(
        "Through how many of 20 branches the gradient came",
        x: .linear("branches on the way"),
        y: .linear("share of the mean square", includesZero: true),
        summary: "On average, unscaled: \(lengths[0]). Normalized: "
          + "\(lengths[2]). Scaled by 1/√L: \(lengths[1]).",
        marks: zip(kinds, paths).flatMap { kind, paths -> [Mark] in
          [
            .theory(kind.rawValue, x: counts, y: paths.predicted),
            .points(kind.rawValue, x: counts, y: paths.measured),
          ]
        }),
      "The way through a branch, and the way around it, at each block.",
      conditions: Conditions(
        seeds: [seed], layers: [20], units: [width],
        examples: .normalInputs(Paths.batch)))
    value(
      "length-54",
      Paths.meanLength(
        Paths.predicted(through: Branches.normalized.stack(depth: 54))),
      .fixed(1), "mean number of branches: 54 normalized blocks, predicted")
    for (name, paths) in zip(["unscaled", "over-root", "normalized"], paths) {
      value(
        "length-\(name)", Paths.meanLength(paths.measured), .fixed(2),
        "mean number of branches on the way: \(name)")
      value(
        "length-\(name)-predicted", Paths.meanLength(paths.predicted),
        .fixed(2), "the same, predicted")
    }
  }
}
