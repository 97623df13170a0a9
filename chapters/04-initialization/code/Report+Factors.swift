import Datasets
import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds what a layer does to signal, gradient and weight gradient.
  func addFactors(seeds: Range<UInt64>) {
    section("Up, down, and the weights between")
    paragraph(
      "The factor by which one layer multiplies the size, the root mean "
        + "square, of the activations on the way up and of the gradient on the "
        + "way down, as theory predicts them and as networks have them on "
        + "digits. The last column is that of the gradient with respect to the "
        + "weights.")
    let results = FactorNetworks.all.map { name, network in
      (name, FactorNetworks.factors(of: network, seeds: seeds))
    }
    table(
      "factors",
      [
        .text("network"), Column("up: theory", .fixed(3)),
        Column("up", .fixed(3)), Column("down: theory", .fixed(3)),
        Column("down", .fixed(3)), Column("weights", .fixed(3)),
      ],
      results.map { name, factors in
        [
          Cell(name), Cell(factors.up.predicted),
          Cell(geometricMean(factors.up.measured)),
          Cell(factors.down.predicted),
          Cell(geometricMean(factors.down.measured)),
          Cell(geometricMean(factors.weights)),
        ]
      },
      caption: "Factor of the size per layer, between layers 6 and 26: below, "
        + "the data still show",
      conditions: FactorNetworks.conditions(seeds: seeds))
    let relu = results[2].1
    value(
      "relu-glorot-down", geometricMean(relu.down.measured), .fixed(3),
      "factor of the gradient, ReLU with Glorot's weights")
    value(
      "relu-glorot-thirty", pow(relu.down.predicted, 30), .scientific(1),
      "what thirty such layers leave, in theory")
    addThreeProfiles(seed: seeds.lowerBound)
    addLayerJacobians(seed: seeds.lowerBound)
  }

  private func addThreeProfiles(seed: UInt64) {
    let network = FactorNetworks.all[0].network
    let inputs = FactorNetworks.inputs
    var generator = SplitMix64(seed: seed)
    let layers = network.statistics(on: inputs, using: &generator)
    let last = layers[layers.count - 1]
    let falling = layers.indices.map { pow(3, -Double($0) / 2) }
    figure(
      "three-sizes",
      Chart(
        "What shrinks, and what does not", x: .linear("layer"),
        y: .log("size, relative to where it starts"),
        summary: "Signal and gradient fall by a factor of √3 in each layer, in "
          + "opposite directions; the gradient of the weights stays level.",
        marks: [
          .theory("signal", y: falling),
          .theory("gradient", y: falling.reversed()),
          .points(
            "signal", y: layers.map { $0.forwardSize / layers[0].forwardSize }),
          .points(
            "gradient", y: layers.gradientProfile),
          .points(
            "gradient of the weights",
            y: layers.map { $0.weightGradientNorm / last.weightGradientNorm }),
        ]),
      "A tanh network with weights drawn uniformly from ±1/√n. The signal "
        + "starts at layer 1, both gradients start at layer 30.",
      conditions: FactorNetworks.conditions(seeds: seed..<seed + 1))
  }

  /// The singular values of single layers, which Glorot and Bengio looked at.
  private func addLayerJacobians(seed: UInt64) {
    for (name, initializer) in [
      ("standard", Initializer.fanInUniform(gain: 1 / 3.0.squareRoot())),
      ("normalized", .glorotUniform),
    ] {
      let layer = DeepNetwork.biased(.tanh, initializer, depth: 1, width: 256)
      let values = Spectra.jacobian(of: layer, inputSize: 0.01, seed: seed)
      value(
        "mean-\(name)", mean(values), .fixed(2),
        "mean singular value of one tanh layer, \(name) initialization")
    }
    value(
      "mean-theory", Spectra.meanValue, .fixed(3),
      "mean singular value of a large square Gaussian matrix")
  }
}
