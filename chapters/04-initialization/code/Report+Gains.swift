import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds what the signal says about the gradient: nothing.
  func addGains(seeds: Range<UInt64>) {
    section("A healthy signal, an exploding gradient")
    paragraph(
      "Tanh layers with weights of variance gain²/n: the size at which the "
        + "activations settle, and the factor of the gradient.")
    let gain = 5.0 / 3
    let factors = FactorNetworks.factors(
      of: .biased(.tanh, .fanInNormal(gain: gain)), seeds: seeds)
    value(
      "gain-size", Gains.size(gain: gain), .fixed(4),
      "root mean square of the activations, gain 5/3, predicted")
    value(
      "gain-up", geometricMean(factors.up.measured), .fixed(3),
      "factor of the activations, gain 5/3, measured")
    value(
      "gain-predicted", Gains.factor(gain: gain), .fixed(3),
      "factor of the gradient, gain 5/3, predicted")
    value(
      "gain-measured", geometricMean(factors.down.measured), .fixed(3),
      "factor of the gradient, gain 5/3, measured")
    value(
      "gain-slopes", pow(Gains.factor(gain: gain) / gain, 2), .fixed(2),
      "mean square of the slopes, gain 5/3, predicted")
    value(
      "gain-thirty", pow(Gains.factor(gain: gain), 29), .integer,
      "first layer over the last of thirty, gain 5/3, predicted")
    let gains = (0...100).map { 0.5 + 0.025 * Double($0) }
    figure(
      "gains",
      Chart(
        "What the gain of a tanh layer does", x: .linear("gain"),
        y: .linear("", includesZero: true),
        summary: "Above a gain of 1 the activations settle at a size between 0 "
          + "and 1, while the factor of the gradient grows beyond 1.",
        marks: [
          .line(
            "size of the activations", x: gains,
            y: gains.map { Gains.size(gain: $0) }),
          .line(
            "factor of the gradient", x: gains,
            y: gains.map { Gains.factor(gain: $0) }),
          .rule(x: gain, "5/3"),
        ]),
      "The root mean square at which the activations settle, and the factor "
        + "by which a layer changes the gradient, in theory.")
    let measured = [
      ("tanh", ActivationFunction.tanh), ("ReLU", .relu), ("ELU", .elu),
    ].map { name, activation in
      (name, activation, UnitVariance(activation, seed: seeds.lowerBound))
    }
    table(
      "unit-variance",
      [
        .text("activation"), Column("variance", .fixed(2)),
        Column("down: theory", .fixed(3)), Column("down", .fixed(3)),
      ],
      measured.map { name, activation, result in
        [
          Cell(name), Cell(result.variances[49]),
          Cell(UnitVariance.predicted(activation)), Cell(result.factor),
        ]
      },
      caption:
        "After LSUV: variance of the last layer, factor of the gradient's "
        + "size per layer", conditions: measured[0].2.conditions)
  }
}
