import Datasets
import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds the critical line, and what is measured on either side of it.
  func addCriticalLine(seeds: Range<UInt64>) {
    section("The critical line of tanh")
    paragraph(
      "The factor χ₁ by which a tanh layer multiplies the mean square of the "
        + "gradient, for biases of variance \(CriticalLine.biasVariance): as "
        + "theory predicts it, and as networks have it on digits.")
    let biases = "biases of variance \(CriticalLine.biasVariance)"
    value(
      "critical-weights",
      CriticalLine.weightVariance(biasVariance: CriticalLine.biasVariance),
      .fixed(2),
      "the critical σ_w² of tanh for σ_b² = \(CriticalLine.biasVariance)")
    table(
      "critical",
      [
        Column("σ_w²", .fixed(2)), Column("χ₁: theory", .fixed(3)),
        Column("measured", .fixed(3)), Column("least", .fixed(3)),
        Column("greatest", .fixed(3)), Column("6ξ", .significant(2)),
      ],
      CriticalLine.weightVariances.map { variance in
        let network = CriticalLine.network(weightVariance: variance)
        let squares = FactorNetworks.factors(of: network, seeds: seeds).down
          .measured
          .map { $0 * $0 }
        let scale = network.meanField.depthScale
        return [
          Cell(variance), Cell(network.meanField.gradientFactor),
          Cell(geometricMean(squares)), Cell(squares.min() ?? .nan),
          Cell(squares.max() ?? .nan), scale < 1e6 ? Cell(6 * scale) : "∞",
        ]
      },
      caption: "The factor of the gradient's mean square, and six depth scales",
      conditions: FactorNetworks.conditions(seeds: seeds, more: [biases]))
    figure(
      "critical-line", phaseDiagram,
      "To the left of the line gradients vanish, to the right they explode. On "
        + "the dashed lines six depth scales make 60 and 20 layers.")
    figure(
      "explorer", explorer.chart,
      "Where the sliders of the book's figure start.",
      conditions: Conditions(
        seeds: [explorerSeed], layers: [Int(explorer.controls[2].value)],
        units: [explorerWidth], examples: .normalInputs(explorerInputs)))
  }

  private var phaseDiagram: Chart {
    func line(_ factor: Double) -> (x: [Double], y: [Double]) {
      var (x, y): ([Double], [Double]) = ([], [])
      for i in 1...400 {
        let q = 0.02 * Double(i)
        let point = CriticalLine.point(settlingAt: q, factor: factor)
        guard 0...0.5 ~= point.biases, point.weights <= 6 else { continue }
        x.append(point.weights)
        y.append(point.biases)
      }
      return (x, y)
    }
    let critical = line(1)
    var marks: [Mark] = [.line("χ₁ = 1", x: critical.x, y: critical.y)]
    for depth in [60.0, 20] {
      for sign in [-1.0, 1] {
        let (x, y) = line(exp(sign * 6 / depth))
        marks.append(
          .theory("6ξ = \(NumberFormat.integer.text(depth))", x: x, y: y))
      }
    }
    marks.append(.note("vanishing", x: 0.5, y: 0.4))
    marks.append(.note("exploding", x: 5, y: 0.1))
    return Chart(
      "Where tanh layers keep a gradient",
      x: .linear("σ_w²", in: 0...6), y: .linear("σ_b²", in: 0...0.5),
      summary: "The critical line starts at σ_w² = 1 without biases and leans "
        + "to the right.",
      marks: marks)
  }

  /// Adds which networks learn.
  func addDepthLimit(depths: [Int], epochs: Int, seed: UInt64) {
    section("How deep a network can be trained")
    paragraph(
      "The share of the training digits that tanh networks read, by depth "
        + "(down) and by σ_w² (across). The last line is 6ξ.")
    let training = DepthLimit.training(
      depth: 4, weightVariance: 1, epochs: epochs)
    let conditions = Conditions(
      seeds: [seed], layers: depths, units: [training.width],
      plan: training.plan, examples: .digits(Digits.load().train.count),
      more: ["biases of variance \(CriticalLine.biasVariance)"])
    let limit = DepthLimit(depths: depths, epochs: epochs, seed: seed)
    let predicted = DepthLimit.weightVariances.map {
      DepthLimit.predicted(weightVariance: $0)
    }
    let names = DepthLimit.weightVariances.map { NumberFormat.short.text($0) }
    table(
      "depth-limit",
      [.text("layers")] + names.map { Column($0, .percent(0)) },
      zip(depths, limit.accuracies).map { depth, row in
        [Cell("\(depth)")] + row.map { Cell($0) }
      } + [
        ["6ξ"]
          + predicted.map {
            Cell($0 < 1000 ? NumberFormat.integer.text($0) : "> 1,000")
          }
      ],
      caption: "Training digits read by tanh networks, by layers and σ_w², for "
        + "σ_b² = \(CriticalLine.biasVariance)",
      conditions: conditions)
    let steps = log(Double(depths[1]) / Double(depths[0]))
    figure(
      "depth-map",
      Chart(
        "Which tanh networks learn", x: .categories("σ_w²", names),
        y: .categories("layers", depths.map { "\($0)" }),
        summary: "Networks learn well below the line and not well above it.",
        theory: "6ξ",
        marks: [
          .heatMap("digits read", limit.accuracies),
          .theory(
            "6ξ", x: predicted.indices.map { Double($0) },
            y: predicted.map {
              min(log($0 / Double(depths[0])) / steps, Double(depths.count))
            }, color: 1),
        ]),
      "The share of the training digits read, and the depth of six depth "
        + "scales.", conditions: conditions)
  }
}
