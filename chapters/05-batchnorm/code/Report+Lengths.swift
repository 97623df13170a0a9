import Datasets
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what the length of the weights does, and what training does to it.
  func addLengths(seed: UInt64) {
    section("The length of the weights")
    let epsilon = 1e-5
    table(
      "rescaling",
      [
        Column("factor a", .short), Column("output, ε = 0", .scientific(1)),
        Column("output", .scientific(1)),
        Column("a × gradient", .scientific(1)),
      ],
      [1e-4, 0.01, 0.1, 10, 1000].map { a in
        let exact = Rescaling(by: a, epsilon: 0, seed: seed)
        let usual = Rescaling(by: a, epsilon: epsilon, seed: seed)
        return [
          Cell(a), Cell(exact.output), Cell(usual.output), Cell(usual.gradient),
        ]
      },
      caption: "Relative change when the weights are multiplied by a",
      conditions: Conditions(
        seeds: [seed], layers: [1], units: [Rescaling.units],
        examples: .normalInputs(Rescaling.batch),
        more: ["ε = \(NumberFormat.short.text(epsilon)) where it is not 0"]))
    let growth = Growth(
      of: DigitReader(learningRate: 1), on: Digits.load().train, steps: 450,
      seed: seed)
    value(
      "length-before", growth.lengths[0], .fixed(2),
      "length of the second layer's weights before training")
    value(
      "length-after", growth.lengths[450], .fixed(2),
      "the same after 450 steps at a learning rate of 1")
    value(
      "length-pythagoras", growth.predicted[450], .fixed(2),
      "the same by Pythagoras")
    addEquilibrium(seed: seed)
  }

  private func addEquilibrium(seed: UInt64) {
    let decay = 0.1
    let walks = [
      ("no decay", WeightNorm()),
      ("decay \(decay), from 1", WeightNorm(decay: decay)),
      ("decay \(decay), from 10", WeightNorm(decay: decay, start: 10)),
    ]
    let steps = 250
    let x = (0...steps).map { Double($0) }
    value(
      "equilibrium", walks[1].1.equilibrium, .fixed(2),
      "predicted length with decay")
    for (name, walk) in [("short", walks[1].1), ("long", walks[2].1)] {
      value(
        "settled-\(name)", walk.lengths(steps: steps, seed: seed)[steps],
        .fixed(2), "measured length at the end, from \(Int(walk.start))")
    }
    figure(
      "lengths",
      Chart(
        "The length of weights before a BatchNorm",
        x: .linear("step"), y: .linear("length", includesZero: true),
        summary: "Without decay it grows; with decay it forgets its start.",
        marks: walks.map { name, walk in
          .theory(name, x: x, y: walk.predictedLengths(steps: steps))
        }
          + walks.map { name, walk in
            let lengths = walk.lengths(steps: steps, seed: seed)
            let shown = Array(stride(from: 0, through: steps, by: 10))
            return .points(
              name, x: shown.map { Double($0) }, y: shown.map { lengths[$0] })
          }),
      "Every step is noise: there is nothing to learn, and the weights grow.",
      conditions: Conditions(
        seeds: [seed], layers: [1], units: [walks[0].1.units],
        more: [
          "batches of \(walks[0].1.batch) normal inputs",
          "gradient descent, rate \(walks[0].1.learningRate)",
        ]))
  }
}
