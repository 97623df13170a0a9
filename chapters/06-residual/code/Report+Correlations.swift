import Laboratory
import LinearAlgebra
import Plotting
import ResidualModel

extension Report {
  /// Adds how alike the gradients at different inputs are.
  func addCorrelations(seeds: Range<UInt64>) {
    section("Gradients at different inputs")
    paragraph(
      "The correlation of the gradients of one function of the output with "
        + "respect to orthogonal inputs: predicted, and measured.")
    func conditions(layers: [Int]) -> Conditions {
      Conditions(
        seeds: seeds, layers: layers,
        units: [Branches.plain.stack(depth: 1).width],
        more: ["\(Correlations.batch) orthogonal inputs"])
    }
    let depths = [1, 2, 5, 10, 20]
    let kinds: [Branches] = [
      .plain, .plainNormalized, .unscaled, .normalized, .overRoot,
    ]
    let results = kinds.map { kind in
      depths.map {
        Correlations(in: kind.stack(depth: $0), seeds: seeds)
      }
    }
    table(
      "correlations",
      [
        .text("blocks"), Column("5, theory", .fixed(4)),
        Column("measured", .fixed(4)), Column("20, theory", .fixed(4)),
        Column("measured", .fixed(4)),
      ],
      zip(kinds, results).map { kind, results in
        [
          Cell(kind.name), Cell(results[2].predicted), Cell(results[2].mean),
          Cell(results[4].predicted), Cell(results[4].mean),
        ]
      },
      caption: "Correlation of the gradients after 5 and after 20 blocks",
      conditions: conditions(layers: [5, 20]))
    value(
      "correlation-exponent", .pi / (2 * (.pi - 1)), .fixed(3),
      "the power of the depth by which it decays, π / (2π − 2)")
    value(
      "correlation-residual-20", results[3][4].mean, .fixed(3),
      "correlation after 20 normalized residual blocks")
    value(
      "correlation-residual-20-predicted", results[3][4].predicted, .fixed(3),
      "the same, predicted")
    value(
      "correlation-residual-20-uncentred", Correlations.uncentred(depth: 20),
      .fixed(3), "the same, if the mean counted as variance")
    let last = depths.count - 1
    let kept = NumberFormat.significant(2).text(results[4][last].mean)
    figure(
      "correlation-by-depth",
      Chart(
        "How alike the gradients at two inputs are",
        x: .log("blocks"), y: .log("correlation", in: 0.005...1),
        summary: "Plain, normalized: halved by each block. Residual, scaled by "
          + "1/√L: still \(kept) after \(depths[last]) blocks.",
        marks: zip(kinds, results).flatMap { kind, results -> [Mark] in
          // Below a thousandth, too few pairs were measured to tell.
          let shown = results.indices.filter { results[$0].predicted > 1e-3 }
          let x = shown.map { Double(depths[$0]) }
          return [
            .theory(kind.name, x: x, y: shown.map { results[$0].predicted }),
            .points(kind.name, x: x, y: shown.map { results[$0].mean }),
          ]
        }),
      "The correlation of the gradients at two of the inputs.",
      conditions: conditions(layers: depths))
  }

  /// Adds the derivative of networks of one input.
  func addOneDimension(seeds: Range<UInt64>) {
    section("The derivative along one input")
    paragraph(
      "dy/dx of networks with one input and one output, at 256 inputs from −2 "
        + "to 2, in units of its root mean square.")
    let networks = OneDimension.networks
    func conditions(seeds: [UInt64]) -> Conditions {
      Conditions(
        seeds: seeds, layers: [1, 24], units: [networks[0].network.stack.width],
        more: ["\(OneDimension.grid.count) inputs"])
    }
    figure(
      "derivatives",
      ChartGrid(
        "dy/dx of four networks", columns: 2,
        summary: "Of one layer: few steps. Of 24: a rugged line. Of 24 with "
          + "batch normalization: noise. Of 24 residual blocks with batch "
          + "normalization: a rugged line with a trend.",
        charts: networks.prefix(4).map { name, network in
          var generator = SplitMix64(seed: seeds.lowerBound)
          let numbers = network.derivative(using: &generator)
          let square = numbers.reduce(0) { $0 + $1 * $1 }
          let size = (square / Double(numbers.count)).squareRoot()
          return Chart(
            name, x: .linear("x", in: -2...2), y: .linear("dy/dx", in: -4...4),
            marks: [
              .line("dy/dx", x: OneDimension.grid, y: numbers.map { $0 / size })
            ])
        }),
      "One network of each kind.",
      conditions: conditions(seeds: [seeds.lowerBound]))

    let lags = 16
    let places = (0...lags).map { Double($0) / 64 }
    let measured = networks.map {
      $0.network.autocorrelation(lags: lags, seeds: seeds)
    }
    figure(
      "autocorrelation",
      Chart(
        "The derivative's correlation along the input",
        x: .linear("distance of the inputs"),
        y: .linear("correlation", includesZero: true),
        summary: "With batch normalization, a plain network's derivatives at "
          + "neighbouring inputs have nothing in common.",
        marks: zip(networks, measured).flatMap { item, measured -> [Mark] in
          let points = Mark.points(item.name, x: places, y: measured)
          guard !item.network.stack.isNormalized else { return [points] }
          let predicted = item.network.predictedAutocorrelation(lags: lags)
          return [.theory(item.name, x: places, y: predicted), points]
        }),
      "Summed over all networks of a kind.",
      conditions: conditions(seeds: Array(seeds)))
    for (name, index) in [
      ("one", 0), ("plain", 1), ("normalized", 2), ("residual", 3),
      ("notebook", 4),
    ] {
      value(
        "neighbours-\(name)", measured[index][1], .fixed(2),
        "correlation of neighbouring derivatives: \(networks[index].name)")
    }
  }
}
