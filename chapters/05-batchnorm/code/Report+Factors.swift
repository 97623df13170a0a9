import Autodiff
import BatchnormModel
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds the factor of a layer: for large batches, for finite ones, measured.
  func addFactors(width: Int, seeds: Range<UInt64>) {
    section("What a layer with BatchNorm does to the gradient")
    paragraph(
      "The factor by which a layer multiplies the mean square of the gradient "
        + "on its way down.")
    addLargeBatches()
    addBatches(width: width, seeds: seeds)
    addSteps(width: width, seeds: seeds)
    let exploded = GradientFactors.firstToLast(isNormalized: true, seeds: seeds)
    let plain = GradientFactors.firstToLast(isNormalized: false, seeds: seeds)
    value(
      "first-to-last", geometricMean(exploded), .integer,
      "size of the gradient in the first of 30 ReLU layers over that in the "
        + "last")
    value(
      "first-to-last-plain", geometricMean(plain), .significant(2),
      "the same without BatchNorm")
    value(
      "first-to-last-predicted", pow(BatchFactor.rectifier(batch: 32), 14.5),
      .integer, "the same as predicted, with BatchNorm")
    figure(
      "explorer", explorer.chart,
      "Where the controls of the book's figure start: ReLU with BatchNorm.",
      conditions: Conditions(
        seeds: [explorerSeed], layers: [Int(explorer.controls[3].value)],
        units: [64],
        examples: .normalInputs(Int(explorer.controls[2].value))))
  }

  private func addLargeBatches() {
    let functions: [(String, ScalarFunction)] = [
      ("none", ActivationFunction.identity.function),
      ("sigmoid", .sigmoid), ("SELU", .selu), ("ELU", .elu()),
      ("tanh", .tanh), ("leaky ReLU, 1/100", .leakyReLU(slope: 0.01)),
      ("ReLU", .relu),
    ]
    table(
      "large-batches",
      [
        .text("activation"), Column("factor of the mean square", .fixed(4)),
        Column("size in 30 layers", .significant(3)),
        Column("layers for e³", .significant(3)),
      ],
      functions.map { name, function in
        let factor = BatchFactor.largeBatch(function)
        return [
          Cell(name), Cell(factor), Cell(pow(factor, 14.5)),
          // A straight line keeps the gradient, but for rounding.
          factor - 1 < 1e-9 ? "–" : Cell(BatchFactor.reach(factor)),
        ]
      },
      caption: "Large batches: the factor of a layer, what 29 such factors "
        + "make of the gradient's size, and how many make it e³ times as large")
    for (name, factor) in [
      ("relu", BatchFactor.largeBatch(.relu)),
      ("sigmoid", BatchFactor.largeBatch(.sigmoid)),
      ("linear", BatchFactor.linear(batch: 32)),
    ] {
      value(
        "\(name)-reach", BatchFactor.reach(factor), .integer,
        "layers in which the gradient's size grows by e³: \(name)")
    }
    value(
      "relu-thirty", pow(BatchFactor.largeBatch(.relu), 14.5), .integer,
      "the gradient's size in the first of 30 layers over the last, ReLU")
    value(
      "relu-size", BatchFactor.largeBatch(.relu).squareRoot(), .fixed(2),
      "factor of the gradient's size, ReLU")
    value(
      "sigmoid-size", BatchFactor.largeBatch(.sigmoid).squareRoot(), .fixed(3),
      "factor of the gradient's size, sigmoid")
    value(
      "relu-he-deviation",
      (1 / BatchFactor.largeBatch(.relu)).squareRoot(), .fixed(2),
      "standard deviation of a rectified number in He's scaling")
  }

  private func addBatches(width: Int, seeds: Range<UInt64>) {
    let kinds: [(String, ActivationFunction)] = [
      ("ReLU", .relu), ("tanh", .tanh), ("sigmoid", .sigmoid),
      ("none", .identity),
    ]
    let cells = GradientFactors.batches.flatMap { batch in
      kinds.map { (batch, $0.1) }
    }
    let measured = concurrentMap(
      cells, progress: Progress("Measuring", total: cells.count)
    ) { batch, activation in
      geometricMean(
        GradientFactors.measured(
          activation, batch: batch, width: width, seeds: seeds))
    }
    let conditions = Conditions(
      seeds: seeds, layers: [GradientFactors.depth], units: [width],
      more: ["normal inputs"])
    let predicted = cells.map {
      GradientFactors.predicted($0.1, batch: $0.0)
    }
    table(
      "batches",
      [
        Column("batch"), Column("ReLU, theory", .fixed(4)),
        Column("measured", .fixed(4)), Column("none, theory", .fixed(4)),
        Column("measured", .fixed(4)),
      ],
      GradientFactors.batches.enumerated().map { i, batch in
        [
          Cell(batch), Cell(predicted[4 * i]), Cell(measured[4 * i]),
          Cell(predicted[4 * i + 3]), Cell(measured[4 * i + 3]),
        ]
      },
      caption: "Factor of the gradient's mean square, with ReLU and without "
        + "any activation",
      conditions: conditions)
    let worst = zip(measured, predicted).map { abs($0 / $1 - 1) }.max() ?? 0
    value(
      "worst-factor", worst, .percent(1),
      "greatest difference between measurement and theory")
    let x = GradientFactors.batches.map { Double($0) }
    func column(_ kind: Int, of numbers: [Double]) -> [Double] {
      x.indices.map { numbers[4 * $0 + kind] }
    }
    figure(
      "factors",
      Chart(
        "The factor of a layer with BatchNorm",
        x: .log("batch"), y: .linear("factor of the mean square"),
        summary: "The factor is above 1 for every activation and batch.",
        marks: kinds.enumerated().map { index, kind in
          .theory(kind.0, x: x, y: column(index, of: predicted))
        }
          + kinds.enumerated().map { index, kind in
            .points(kind.0, x: x, y: column(index, of: measured))
          } + [.rule(y: 1, "unchanged")]),
      "The smaller the batch, the larger the factor; it is above 1 for every "
        + "activation.",
      conditions: conditions)
  }

  private func addSteps(width: Int, seeds: Range<UInt64>) {
    let steps = GradientFactors.endSteps(
      .identity, batch: 128, width: width, seeds: seeds)
    value(
      "lowest-step", steps.lowest, .fixed(2),
      "factor of the lowest step, no activation, batch 128")
    value("highest-step", steps.highest, .fixed(2), "the same, highest step")
  }
}
