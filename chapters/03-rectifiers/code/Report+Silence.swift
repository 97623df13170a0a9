import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import Plotting
import RectifiersModel

extension Report {
  /// Adds the units that are silent because the batch is small.
  func addUnluckyBatches(seed: UInt64) {
    section("An unlucky batch")
    paragraph(
      "The share of random units that are positive for none of a batch of "
        + "inputs, by the size of the batch and the correlation of two inputs.")
    let units = 20_000
    let batches = [1, 2, 4, 8, 16, 32, 64, 128]
    let (half, high) = (0.5, 0.99)
    let correlations = [0, half, 0.9, high]
    let sizes = batches.map { Double($0) }
    let measured = concurrentMap(correlations) { correlation in
      batches.map {
        UnluckyBatch.silentShare(
          batch: $0, correlation: correlation, units: units, seed: seed)
      }
    }
    figure(
      "unlucky",
      Chart(
        "Units that are positive for no example of the batch",
        x: .log("examples in the batch"), y: .log("share", in: 1e-4...1),
        summary: "At correlation 1/2 the share is 1/(B + 1).",
        marks: zip(correlations, measured).flatMap { correlation, shares in
          let name = "correlation \(NumberFormat.short.text(correlation))"
          return [
            Mark.theory(
              name, x: sizes,
              y: batches.map {
                Correlations.silentShare(batch: $0, correlation: correlation)
              }),
            .points(name, x: sizes, y: shares),
          ]
        }),
      "The more alike the examples, the longer a unit stays silent.",
      conditions: Conditions(seeds: [seed], layers: [1], units: [units]))
    value(
      "silent-half-128",
      Correlations.silentShare(batch: 128, correlation: half), .percent(1),
      "silent on 128 examples at correlation 1/2")
    value(
      "silent-099-128",
      Correlations.silentShare(batch: 128, correlation: high), .percent(0),
      "silent on 128 examples at correlation \(high)")
  }

  /// Adds how inputs grow alike on their way up.
  func addMerging(depth: Int, seeds: Range<UInt64>) {
    section("A batch on its way up")
    paragraph(
      "Independent random inputs pass through the layers: the mean correlation "
        + "of two of them, and the share of units that are positive for none, "
        + "predicted and measured; last, the share of all pre-activations that "
        + "are positive.")
    let conditions = Conditions(
      seeds: seeds, layers: [depth], units: [Merging.units],
      examples: .normalInputs(Merging.inputs))
    let relu = Merging(slope: 0, depth: depth, seeds: seeds)
    let leaky = Merging(slope: 0.25, depth: depth, seeds: seeds)
    let correlations = relu.means(of: \.correlation)
    let silent = relu.means(of: \.silentShare)
    let active = relu.means(of: \.activeShare)
    let rows = [1, 2, 3, 6, 11, 21, 31, 50].map { layer -> [Cell] in
      let i = layer - 1
      return [
        Cell(layer), Cell(relu.predictedCorrelations[i]),
        Cell(correlations[i]), Cell(relu.predictedSilentShares[i]),
        Cell(silent[i]), Cell(active[i]),
      ]
    }
    table(
      "merging",
      [
        Column("layer"), Column("corr.", .fixed(3)),
        Column("measured", .fixed(3)), Column("silent", .percent(1)),
        Column("measured", .percent(1)), Column("active", .percent(1)),
      ],
      rows,
      caption: "Correlation and silence by layer, predicted and measured",
      conditions: conditions)
    value(
      "silent-31", silent[30], .percent(0), "silent in layer 31, measured")
    value(
      "silent-50", silent[49], .percent(0), "silent in layer 50, measured")
    value(
      "correlation-50", correlations[49], .fixed(3),
      "correlation in layer 50, measured")
    let hundredth = Correlations.byLayer(from: 0, slope: 0.01, depth: 50)[49]
    value(
      "hundredth-50", hundredth, .fixed(4),
      "correlation in layer 50 with slope 1/100, predicted")
    value(
      "relu-50", relu.predictedCorrelations[49], .fixed(4),
      "the same with slope 0")
    value(
      "law-50", 4.5 * .pi * .pi / 2500, .fixed(4),
      "1 − c in layer 50 by the law for great depths")
    value(
      "missing-50", 1 - relu.predictedCorrelations[49], .fixed(4),
      "1 − c in layer 50 by the map")
    func marks(
      _ network: Merging, _ name: String, _ predicted: [Double],
      _ number: (Merging.Layer) -> Double
    ) -> [Mark] {
      [
        .theory(name, y: predicted),
        .points(name, y: network.means(of: number)),
      ]
    }
    figure(
      "growing-alike",
      ChartGrid(
        "A batch on its way up", columns: 2, sharing: .both,
        summary: "The correlation rises towards 1, and with it the share of "
          + "silent units towards 1/2; with slope 1/4 both rise later.",
        charts: [
          Chart(
            "Correlation of two inputs", x: .linear("layer"),
            y: .linear("", in: -0.05...1),
            marks: marks(relu, "ReLU", relu.predictedCorrelations) {
              $0.correlation
            }
              + marks(leaky, "slope 1/4", leaky.predictedCorrelations) {
                $0.correlation
              }),
          Chart(
            "Units never positive", x: .linear("layer"),
            y: .linear("", in: -0.05...1),
            marks: marks(relu, "ReLU", relu.predictedSilentShares) {
              $0.silentShare
            }
              + marks(leaky, "slope 1/4", leaky.predictedSilentShares) {
                $0.silentShare
              }),
        ]),
      "Inputs that were independent grow alike.", conditions: conditions)
    figure(
      "explorer", explorer.chart,
      "Where the sliders of the book's figure start: ReLU, He's weights.",
      conditions: Conditions(
        seeds: [explorerSeed], layers: [explorerDepth], units: [explorerWidth],
        more: ["\(Int(explorer.controls[2].value)) inputs"]))
  }

  /// Adds the networks that are dead from the start.
  func addBornDead(networks: Int, seed: UInt64) {
    section("Born dead")
    paragraph(
      "The share of narrow networks without biases that give zero for one "
        + "input, for an input and its opposite, and for 32 digits.")
    let digits = Digits.load().train.inputs.rows(0..<32)
    let sizes = [(2, 10), (3, 10), (4, 50), (8, 100)]
    table(
      "born-dead",
      [
        Column("width"), Column("layers"), Column("formula", .fixed(3)),
        Column("one input", .fixed(3)), Column("± one input", .fixed(3)),
        Column("32 digits", .fixed(3)),
      ],
      sizes.map { width, depth in
        let shares = [[[1]], [[1], [-1]], digits].map { (inputs: Matrix) in
          BornDead.share(
            width: width, depth: depth, inputs: inputs, networks: networks,
            seed: seed)
        }
        return [
          Cell(width), Cell(depth),
          Cell(BornDead.probability(width: width, depth: depth)),
          Cell(shares[0]), Cell(shares[1]), Cell(shares[2]),
        ]
      },
      caption: "Share of networks that give zero from the start",
      conditions: Conditions(
        more: ["\(NumberFormat.integer.text(Double(networks))) networks"]))
  }
}
