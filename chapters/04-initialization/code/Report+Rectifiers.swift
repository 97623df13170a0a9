import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds the training of deep ReLU networks.
  func addRectifiers(epochs: Int, seed: UInt64) {
    section("Thirty layers, two initializers")
    paragraph(
      "The share of the training digits that are read after training, by ReLU "
        + "networks and by GELU networks. GELU's own weights keep the variance "
        + "of its pre-activations.")
    value(
      "chance-loss", log(10), .fixed(3), "the loss of a network that guesses")
    let results = DeepRectifiers(epochs: epochs, seed: seed)
    let count = Digits.load().train.count
    func conditions(_ depths: [Int]) -> Conditions {
      let training = DeepRectifiers.training(
        .heNormal, depth: depths[0], width: 64, usesAdam: false, epochs: epochs)
      return Conditions(
        seeds: [seed], layers: depths, units: [training.width],
        plan: training.plan, examples: .digits(count))
    }
    table(
      "rectifiers",
      [
        Column("layers"), Column("Glorot", .percent(0)),
        Column("He", .percent(0)), Column("GELU, He", .percent(0)),
        Column("GELU, its own", .percent(0)),
      ],
      DeepRectifiers.depths.map { depth in
        [
          Cell(depth),
          Cell(results.outcome(.glorotNormal, depth: depth).trainingAccuracy),
          Cell(results.outcome(.heNormal, depth: depth).trainingAccuracy),
          Cell(
            results.outcome(.heNormal, .gelu, depth: depth).trainingAccuracy),
          Cell(
            results.outcome(DeepRectifiers.keepingGELU, .gelu, depth: depth)
              .trainingAccuracy),
        ]
      },
      caption: "Training digits read, by depth and initializer",
      conditions: conditions(DeepRectifiers.depths))
    for width in DeepRectifiers.widths {
      value(
        "he-\(width)",
        results.outcome(.heNormal, depth: 30, width: width).trainingAccuracy,
        .percent(0),
        "training digits read by 30 layers of width \(width) with He's weights")
    }
    for depth in [14, 30] {
      value(
        "gelu-he-\(depth)",
        results.outcome(.heNormal, .gelu, depth: depth).trainingAccuracy,
        .percent(0),
        "training digits read by \(depth) GELU layers with He's weights")
      value(
        "gelu-own-\(depth)",
        results.outcome(DeepRectifiers.keepingGELU, .gelu, depth: depth)
          .trainingAccuracy, .percent(0),
        "training digits read by \(depth) GELU layers with their own weights")
    }
    let glorot = results.outcome(.glorotNormal, depth: 30)
    let he = results.outcome(.heNormal, depth: 30)
    value(
      "glorot-loss", glorot.history.epochLosses[epochs - 1], .fixed(3),
      "loss of 30 layers with Glorot's weights, last epoch")
    value(
      "he-accuracy", he.accuracy, .percent(0),
      "test digits read by 30 layers with He's weights")
    value(
      "glorot-22-loss",
      results.outcome(.glorotNormal, depth: 22)
        .history.epochLosses[epochs - 1], .fixed(2),
      "loss of 22 layers with Glorot's weights, last epoch")
    value(
      "adam-accuracy",
      results.outcome(.glorotNormal, depth: 30, adam: true).trainingAccuracy,
      .percent(0),
      "training digits read by 30 layers with Glorot's weights and Adam")
    figure(
      "losses",
      Chart(
        "Deep ReLU networks while they train", x: .linear("epoch"),
        y: .linear("cross-entropy", includesZero: true),
        summary: "Thirty layers with Glorot's weights stay where they start.",
        marks: [14, 30].flatMap { depth in
          [
            .line(
              "Glorot, \(depth) layers",
              y: results.outcome(.glorotNormal, depth: depth)
                .history.epochLosses),
            .line(
              "He, \(depth) layers",
              y: results.outcome(.heNormal, depth: depth)
                .history.epochLosses),
          ]
        }),
      "The mean loss of each epoch.", conditions: conditions([14, 30]))
  }
}
