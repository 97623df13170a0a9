import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds which networks learn.
  func addTraining(width: Int, epochs: Int, seed: UInt64) {
    section("Which depths learn")
    let usual = DigitReader()
    paragraph(
      "Gradient descent on digits. One in ten is what guessing reads.")
    let digits = Digits.load().train
    let trials = DepthTrials(width: width, epochs: epochs, seed: seed)
    let kinds: [(String, ActivationFunction, Bool)] = [
      ("sigmoid", .sigmoid, false), ("sigmoid, BatchNorm", .sigmoid, true),
      ("ReLU", .relu, false), ("ReLU, BatchNorm", .relu, true),
    ]
    table(
      "depths",
      [.text("network")]
        + DepthTrials.depths.map { Column("\($0)", .percent(0)) },
      kinds.map { name, activation, isNormalized in
        [Cell(name)]
          + DepthTrials.depths.map {
            Cell(
              trials.share(activation, isNormalized: isNormalized, depth: $0))
          }
      },
      caption: "Training digits read, by hidden layers",
      conditions: usual.conditions(
        epochs: epochs, on: digits, seed: seed, layers: DepthTrials.depths,
        units: [width]))
    table(
      "rates",
      [.text("30 layers")]
        + DepthTrials.rates.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      kinds.dropFirst().map { name, activation, isNormalized in
        [Cell(name)]
          + DepthTrials.rates.map {
            Cell(trials.share(activation, isNormalized: isNormalized, rate: $0))
          }
      },
      caption: "Training digits read, by learning rate",
      conditions: Conditions(
        seeds: [seed], layers: [30], units: [width],
        examples: .digits(digits.count),
        more: [
          "\(epochs) epochs of gradient descent", "batches of \(usual.batch)",
        ]))
    value(
      "relu-30-best", trials.bestRectifier(isNormalized: true), .percent(0),
      "read by 30 ReLU layers with BatchNorm, best of nine learning rates")
    value(
      "relu-30-plain", trials.bestRectifier(isNormalized: false), .percent(0),
      "the same without BatchNorm, best of nine learning rates")
    value(
      "relu-30-longer", trials.bestLonger, .percent(0),
      "with BatchNorm after \(4 * epochs) epochs, best of three learning rates")
    value(
      "relu-30-wider", trials.bestWider, .percent(0),
      "with BatchNorm and \(2 * width) units, best of three learning rates")
    value(
      "sigmoid-30", trials.share(.sigmoid), .percent(0),
      "read by 30 sigmoid layers with BatchNorm")
    value(
      "relu-30", trials.share(.relu), .percent(0),
      "read by 30 ReLU layers with BatchNorm")
    addLikeness(seed: seed)
    addFirstSteps(seed: seed)
  }

  private func addLikeness(seed: UInt64) {
    let digits = Digits.load().train[0..<200]
    let kinds = [
      ("ReLU, BatchNorm", DigitReader(hiddenLayers: 30)),
      (
        "sigmoid, BatchNorm",
        DigitReader(activation: .sigmoid, hiddenLayers: 30)
      ),
      ("ReLU", DigitReader(isNormalized: false, hiddenLayers: 30)),
    ]
    let lines = kinds.map { Likeness.ratios(of: $0.1, on: digits, seed: seed) }
    value(
      "alike-relu", lines[0][29], .fixed(2),
      "squared distance of like digits over that of unlike ones, ReLU, top")
    value(
      "alike-sigmoid", lines[1][29], .fixed(2), "the same, sigmoid, top")
    value("alike-first", lines[0][0], .fixed(2), "the same, first layer")
    figure(
      "likeness",
      Chart(
        "How much nearer digits of one kind are to each other",
        x: .linear("layer"),
        y: .linear("squared distance, same kind / others", includesZero: true),
        summary: "With BatchNorm and ReLU all digits end up equally far apart.",
        marks: zip(kinds, lines).map { .line($0.0, y: $1) }
          + [.rule(y: 1, "no difference")]),
      "At 1, the layers above cannot tell kinds apart by distance.",
      conditions: kinds[0].1.conditions(steps: 0, on: digits, seed: seed))
  }

  private func addFirstSteps(seed: UInt64) {
    let moments = [0, 1, 10, 100]
    let reader = DigitReader(hiddenLayers: 30)
    let digits = Digits.load().train
    let found = FirstSteps.moments(
      moments, of: reader, on: digits, seed: seed)
    for (moment, state) in zip(moments, found) {
      value(
        "steps-\(moment)", state.gradients[0], .significant(2),
        "size of the gradient in the first layer over that in the last, steps: "
          + "\(moment)")
      if moment == 10 { continue }
      value(
        "first-length-\(moment)", state.length, .fixed(1),
        "length of the first layer's weights, steps: \(moment)")
    }
    figure(
      "first-steps",
      Chart(
        "The gradient's size in each of thirty ReLU layers with BatchNorm",
        x: .linear("layer"), y: .log("size, relative to the last layer"),
        summary: "The explosion is one of the first steps.",
        marks: zip(moments, found).map { moment, state in
          .line(moment == 1 ? "1 step" : "\(moment) steps", y: state.gradients)
        }),
      "One training.",
      conditions: reader.conditions(
        steps: moments[3], on: digits, seed: seed))
  }
}
