import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting
import SaturationModel

extension Report {
  /// Adds what a layer does to the gradient: predicted and measured.
  func addFactors(depth: Int, seeds: Range<UInt64>) {
    section("What one layer does to the gradient")
    paragraph(
      "The factor by which one layer multiplies the size of the gradient, its "
        + "root mean square, on the way down: as theory predicts it, and as "
        + "networks have it on real digits, with the least and the greatest of "
        + "all seeds. The last column is the factor of the spread of the "
        + "activations over the digits, on the way up. The weights have "
        + "variance σ_w²/n; Glorot's have σ_w = 1.")
    let networks = FactorNetworks.all.map(\.network)
    let results = FactorNetworks.all.map { name, network in
      (name, FactorNetworks.factors(of: network, seeds: seeds))
    }
    table(
      "factors",
      [
        .text("network"), Column("predicted", .fixed(4)),
        Column("measured", .fixed(4)), Column("least", .fixed(4)),
        Column("greatest", .fixed(4)), Column("spread", .fixed(4)),
      ],
      results.map { name, factors in
        [
          Cell(name), Cell(factors.down.predicted),
          Cell(geometricMean(factors.down.measured)),
          Cell(factors.down.measured.min() ?? .nan),
          Cell(factors.down.measured.max() ?? .nan),
          Cell(geometricMean(factors.spread)),
        ]
      },
      caption: "Factor per layer, of the sizes of the gradient and the spread",
      conditions: Conditions(
        seeds: seeds, layers: [networks[0].depth], units: [networks[0].width],
        examples: .digits(FactorNetworks.inputs.rows)))
    addFactorValues(results.map(\.1))
    addProfiles(depth: depth, seed: seeds.lowerBound)
    addScales()
    figure(
      "explorer", explorer.chart,
      "Where the sliders of the book's figure start.",
      conditions: Conditions(
        seeds: [explorerSeed], layers: [30], units: [explorerWidth],
        examples: .normalInputs(explorerInputs)))
  }

  private func addFactorValues(_ results: [LayerFactors]) {
    let names = ["sigmoid", "sigmoid-4", "uniform", "tanh", "gain"]
    for (index, name) in names.enumerated() {
      value(
        "\(name)-measured", geometricMean(results[index].down.measured),
        .fixed(3),
        "measured, \(FactorNetworks.all[index].name)")
    }
    value(
      "sigmoid-predicted", results[0].down.predicted, .fixed(3),
      "predicted, \(FactorNetworks.all[0].name)")
    value(
      "gain-predicted", results[4].down.predicted, .fixed(3),
      "predicted, \(FactorNetworks.all[4].name)")
    value(
      "sigmoid-spread", geometricMean(results[0].spread), .fixed(3),
      "the spread's factor, \(FactorNetworks.all[0].name)")
  }

  /// The gradient and the spread in every layer of single networks.
  private func addProfiles(depth: Int, seed: UInt64) {
    let profiles = [
      GradientProfile("sigmoid, Glorot", .sigmoid, .glorotNormal),
      GradientProfile(
        "tanh, U(±1/√n)", .tanh, .fanInUniform(gain: 1 / 3.0.squareRoot())),
      GradientProfile("tanh, Glorot", .tanh, .glorotNormal),
      GradientProfile("tanh, σ_w = 3", .tanh, .fanInNormal(gain: 3)),
    ].map { $0.measured(depth: depth, seed: seed) }
    let sigmoid = profiles[0]
    let conditions = Conditions(
      seeds: [seed], layers: [depth], units: [sigmoid.network.width],
      examples: .digits(FactorNetworks.inputs.rows))
    value(
      "first-to-last", sigmoid.gradients[0], .scientific(2),
      "gradient in the first layer over that in the last, sigmoid")
    value(
      "size-last", sigmoid.layers[depth - 1].forwardSize, .fixed(3),
      "root mean square of the last activations, sigmoid")
    value(
      "spread-last", sigmoid.layers[depth - 1].spread, .scientific(1),
      "spread of the last activations over the digits, sigmoid")
    value(
      "saturated-tanh-3", profiles[3].layers[depth - 1].saturatedShare,
      .percent(0), "share of saturated units in the last layer, tanh, σ_w = 3")
    value(
      "first-to-last-tanh-3", profiles[3].gradients[0], .significant(2),
      "gradient in the first layer over that in the last, tanh, σ_w = 3")
    figure(
      "gradient-by-layer",
      ChartGrid(
        "The gradient in each layer, relative to the last", columns: 2,
        summary: "Points are measured, dashed lines predicted.",
        charts: profiles.map(\.chart)),
      "Straight lines on this scale: the same factor in every layer. All four "
        + "panels have the same scale.", conditions: conditions)
    figure(
      "both-ways", sigmoid.bothWays,
      "What comes back shrinks downwards, what tells two inputs apart upwards.",
      conditions: conditions)
    figure(
      "input-dependence",
      Chart(
        "How much a sigmoid network's activations depend on its input",
        x: .linear("layer"), y: .log("spread over the digits"),
        summary: "The spread falls on a straight line until rounding stops it.",
        marks: [
          .theory("predicted", y: sigmoid.predictedSpreads),
          .points("measured", y: sigmoid.layers.map(\.spread)),
        ]),
      "The digits grow alike from layer to layer, until only rounding tells "
        + "them apart.", conditions: conditions)
  }

  /// What the scale of the weights does, in theory.
  private func addScales() {
    func factor(_ activation: ActivationFunction, _ scale: Double) -> Double {
      DeepNetwork(activation, .fanInNormal(gain: scale)).meanField
        .gradientFactor.squareRoot()
    }
    value(
      "critical-scale", Scales.criticalSigmoid, .fixed(2),
      "the weight scale at which a sigmoid layer keeps the gradient")
    let scales = (1...60).map { Double($0) / 5 }
    figure(
      "scales",
      Chart(
        "The factor that theory predicts for a layer",
        x: .linear("weight scale σ_w"), y: .linear("factor"),
        summary: "Tanh crosses 1 at a weight scale of 1, the sigmoid beyond "
          + "10.",
        marks: [
          .line("sigmoid", x: scales, y: scales.map { factor(.sigmoid, $0) }),
          .line("tanh", x: scales, y: scales.map { factor(.tanh, $0) }),
          .rule(y: 1, "unchanged"),
        ]),
      "Below 1 gradients vanish, above 1 they explode.")
  }
}
