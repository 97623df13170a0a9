import Experiments
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Plotting

extension Report {
  /// Adds how much of the gradient reaches the initial state.
  func addHorizons(seeds: Range<UInt64>) {
    section("How much of the gradient reaches the first state")
    paragraph(
      "The norm of the gradient at the initial state, relative to that at the "
        + "last one: geometric means of \(seeds.count) networks, and the least "
        + "and the greatest over 50 steps. b is the forget bias. But for "
        + "PyTorch's and Keras' LSTMs, weights of the input are Glorot's, and "
        + "biases of which nothing is said are zero.")
    let short = Horizons.networks(length: 50).map {
      Horizons.ratios(of: $0.kind, length: 50, seeds: seeds)
    }
    let long = Horizons.networks(length: 100).map {
      Horizons.ratios(of: $0.kind, length: 100, seeds: seeds)
    }
    let networks = Horizons.networks(length: 50)
    table(
      "horizons",
      [
        .text("network"), .text("recurrent weights"),
        Column("50 steps", .significant(2)),
        Column("least", .significant(2)), Column("greatest", .significant(2)),
        Column("100 steps", .significant(2)),
      ],
      networks.indices.map { i in
        [
          Cell(networks[i].name), Cell(networks[i].weights),
          Cell(geometricMean(short[i])),
          Cell(short[i].min() ?? .nan), Cell(short[i].max() ?? .nan),
          Cell(geometricMean(long[i])),
        ]
      },
      caption:
        "The norm of the gradient at the initial state, relative to that "
        + "at the last one; geometric means, and the least and the greatest "
        + "over 50 steps",
      conditions: conditions(seeds: seeds, lengths: [50, 100]))
    for (name, index) in [
      ("default", 0), ("orthogonal", 2), ("identity", 3), ("bias-0", 4),
      ("bias-3", 6),
      ("chrono", 9), ("uniform-1", 10), ("pytorch", 11), ("keras", 12),
    ] {
      value(
        "\(name)-50", geometricMean(short[index]), .significant(2),
        "left after 50 steps, \(words(networks[index]))")
    }
    value(
      "chrono-100", geometricMean(long[9]), .significant(2),
      "left after 100 steps, \(words(networks[9]))")
    value(
      "chrono-predicted", Horizons.predictedForChrono(length: 100),
      .significant(2), "left after 100 steps along chrono cells, predicted")
    value(
      "five-100", geometricMean(long[8]), .scientific(1),
      "left after 100 steps, \(words(networks[8]))")
    value(
      "default-spread",
      log((short[0].max() ?? .nan) / (short[0].min() ?? .nan)) / log(10),
      .fixed(1),
      "powers of ten between the least and the greatest, "
        + words(networks[0]))
    addRadii(ratios: short[0], seeds: seeds)
  }

  private func words(
    _ network: (name: String, weights: String, kind: RecurrentNetwork.Kind)
  ) -> String {
    network.name + ", recurrent weights " + network.weights
  }

  private func conditions(
    seeds: Range<UInt64>, lengths: [Int]
  ) -> Conditions {
    Conditions(
      seeds: seeds, units: [Horizons.size],
      examples: .problem(
        "\(Horizons.batchSize) sequences of the adding problem, "
          + lengths.map { "\($0)" }.joined(separator: " or ") + " steps"),
      more: ["before training"])
  }

  private func addRadii(ratios: [Double], seeds: Range<UInt64>) {
    let radii = Horizons.radii(of: Horizons.uniform, seeds: seeds)
    value(
      "least-radius", radii.min() ?? .nan, .fixed(2),
      "the least spectral radius of \(seeds.count) matrices from U(±1/√32)")
    value("greatest-radius", radii.max() ?? .nan, .fixed(2), "the greatest")
    figure(
      "radii",
      Chart(
        "The gradient against the spectral radius",
        x: .linear("spectral radius of U"),
        y: .log("left of the gradient after 50 steps"),
        summary: "The networks lie near the 50th power of the spectral radius.",
        marks: [
          .theory(
            "ρ⁵⁰",
            over: (radii.min() ?? 0) * 0.98...(radii.max() ?? 1) * 1.02
          ) { pow($0, 50) },
          .points("tanh, U(±1/√n)", x: radii, y: ratios),
        ]),
      "Each point is a network with recurrent weights from ±1/√n.",
      conditions: conditions(seeds: seeds, lengths: [50]))
  }

  /// Adds what the cell of an LSTM passes back.
  func addCell(seed: UInt64) {
    section("Along the cell")
    value(
      "cell-1", CellPath.gradient(forgetBias: 1, steps: 100), .significant(2),
      "left along the cell after 100 steps with a forget bias of 1")
    for bias in [0.0, 1, 3, 5] {
      value(
        "memory-\(Int(bias))", CellPath.memory(forgetBias: bias), .fixed(1),
        "steps until 1/e is left with a forget bias of \(Int(bias))")
    }
    let steps = stride(from: 10, through: 100, by: 10).map { Double($0) }
    let biases = [0.0, 1, 2, 3, 5]
    figure(
      "cell",
      Chart(
        "The gradient along the cell", x: .linear("steps back"),
        y: .log("left of the gradient"),
        summary: "The larger the forget bias, the slower the decay.",
        marks: biases.flatMap { bias in
          let name = "b = \(Int(bias))"
          return [
            Mark.theory(
              name, x: steps,
              y: steps.map {
                CellPath.predicted(forgetBias: bias, steps: Int($0))
              }),
            .points(
              name, x: steps,
              y: steps.map {
                CellPath.gradient(forgetBias: bias, steps: Int($0))
              }),
          ]
        }),
      "Points: measured, with all weights zero. Dashed: the forget gate to the "
        + "power of the steps.")
    figure(
      "explorer", explorer.chart,
      "Where the sliders of the book's figure start.",
      conditions: Conditions(
        seeds: [horizonSeed], units: [horizonSize],
        examples: .problem("\(horizonBatchSize) random sequences"),
        more: ["before training"]))
  }
}
