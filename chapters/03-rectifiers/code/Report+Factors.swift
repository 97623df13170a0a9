import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what a layer does to the signal and to the gradient.
  func addFactors(seeds: Range<UInt64>) {
    section("Two moments")
    paragraph(
      "What a function leaves of the mean square of standard normal numbers, "
        + "and its slope of that of a gradient; the weight variance that keeps "
        + "the signal's size, and what the gradient's mean square is "
        + "multiplied by with these weights.")
    let moments = Rectifiers.all.map { ($0.name, Moments(of: $0.function)) }
    table(
      "moments",
      [
        .text("function"), Column("E φ²", .fixed(5)),
        Column("E φ′²", .fixed(5)), Column("σ_w²", .fixed(4)),
        Column("χ₁", .fixed(4)), Column("exponent", .fixed(3)),
      ],
      moments.map { name, moments in
        [
          Cell(name), Cell(moments.forward), Cell(moments.backward),
          Cell(moments.keepingVariance), Cell(moments.gradientFactor),
          Cell(moments.sensitivity),
        ]
      },
      caption: "Two moments of each rectifier, and what follows from them")
    value(
      "selu-chi", moments[3].1.gradientFactor, .fixed(4), "χ₁ of SELU")
    value(
      "selu-hundred", pow(moments[3].1.gradientFactor, 50), .integer,
      "what a hundred SELU layers multiply the gradient by")
    value(
      "gelu-own", moments[4].1.keepingVariance, .fixed(2),
      "n times the variance of GELU's own weights")
    value(
      "gelu-exponent", moments[4].1.sensitivity, .fixed(3),
      "the exponent of GELU")
    value(
      "gelu-thirty", pow(moments[4].1.sensitivity, 29), .integer,
      "what 29 layers of GELU multiply a small deviation by")
    addMeasuredFactors(seeds: seeds)
  }

  private func addMeasuredFactors(seeds: Range<UInt64>) {
    section("What one layer does to the gradient")
    paragraph(
      "The factor of the gradient's size, its root mean square. “Its own” are "
        + "the weights that keep variance 1.")
    let results = RectifierFactors.networks.map { name, network in
      (name, RectifierFactors(of: network, seeds: seeds))
    }
    table(
      "factors",
      [
        .text("network"), Column("predicted", .fixed(4)),
        Column("measured", .fixed(4)), Column("least", .fixed(4)),
        Column("greatest", .fixed(4)),
      ],
      results.map { name, factors in
        [
          Cell(name), Cell(factors.predicted),
          Cell(geometricMean(factors.gradient)),
          Cell(factors.gradient.min() ?? .nan),
          Cell(factors.gradient.max() ?? .nan),
        ]
      },
      caption: "Factor of the gradient's size per layer",
      conditions: RectifierFactors.conditions(seeds: seeds))
    let names = [
      "glorot", "he", "leaky-he", "leaky-own", "elu", "selu", "gelu", "gelu-he",
    ]
    for (name, (title, factors)) in zip(names, results)
    where name != "leaky-own" {
      value(
        "\(name)-measured", geometricMean(factors.gradient), .fixed(3),
        "measured, \(title)")
      if name != "glorot" && name != "he" && name != "elu" {
        value(
          "\(name)-predicted", factors.predicted, .fixed(3),
          "predicted, \(title)")
      }
    }
    let shown = seeds.prefix(10)
    let variances = results[1].1.variances.map { $0[$0.count - 1] }
    value(
      "he-least", variances.min() ?? .nan, .significant(2),
      "least variance in layer 30, ReLU, He")
    value(
      "he-greatest", variances.max() ?? .nan, .significant(2),
      "greatest variance in layer 30, ReLU, He")
    figure(
      "knife-edge",
      ChartGrid(
        "The variance of the pre-activations", columns: 2,
        summary: "The variance of SELU networks stays near 1, that of GELU "
          + "networks drifts away.",
        charts: [(5, "SELU"), (6, "GELU")].map { index, name in
          let factors = results[index].1
          return Chart(
            name, x: .linear("layer"), y: .log("variance"),
            marks: factors.variances.prefix(shown.count).map {
              .line("measured", y: $0, color: 0)
            } + [.theory("predicted", y: factors.predictedVariances, color: 1)])
        }),
      "Both have weights that keep variance 1. Only one of them comes back to "
        + "it.", conditions: RectifierFactors.conditions(seeds: shown))
  }
}
