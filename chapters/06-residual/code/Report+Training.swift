import Datasets
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds which networks learn to read digits, and at which learning rates.
  func addTraining(epochs: Int, seed: UInt64, seeds: Range<UInt64>) {
    section("Which networks learn")
    paragraph(
      "Networks trained by gradient descent on digits. One in ten is what "
        + "guessing reads.")
    let digits = Digits.load()
    func conditions(
      depths: [Int], epochs: Int, rate: Double? = nil, more: [String] = []
    ) -> Conditions {
      let training = BlockTraining(
        .plain, depths[0], rate ?? BlockTrials.rates[0], epochs: epochs)
      let batch = training.plan.batchSize
      guard rate == nil else {
        return Conditions(
          seeds: [seed], layers: depths, units: [training.width],
          plan: training.plan, examples: .digits(digits.train.count))
      }
      return Conditions(
        seeds: [seed], layers: depths, units: [training.width],
        training: [
          "\(epochs) epochs of gradient descent", "batches of \(batch)",
        ], examples: .digits(digits.train.count), more: more)
    }
    let trials = BlockTrials(epochs: epochs, seed: seed)
    let kinds = BlockTraining.Kind.allCases
    table(
      "rates",
      [.text("blocks")]
        + BlockTrials.rates.map {
          Column("at \(NumberFormat.short.text($0))", .percent(0))
        },
      kinds.map { kind in
        [Cell(kind.rawValue)]
          + BlockTrials.rates.map { Cell(trials.accuracy(kind, 34, $0)) }
      },
      caption: "Test digits read by networks of 34 blocks after \(epochs) "
        + "epochs, by learning rate",
      conditions: conditions(depths: [34], epochs: epochs))
    table(
      "plain-rates",
      [.text("layers")]
        + BlockTrials.plainRates.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      [
        [Cell("plain, normalized")]
          + BlockTrials.plainRates.map {
            Cell(trials.accuracy(.plainNormalized, 34, $0))
          }
      ],
      caption: "Test digits read by 34 plain layers after \(epochs) epochs, "
        + "by learning rate",
      conditions: conditions(depths: [34], epochs: epochs))
    figure(
      "accuracy-by-depth",
      Chart(
        "What networks of each depth read",
        x: .log("blocks"), y: .linear("test digits read", in: 0...1),
        summary: "Plain and unscaled residual networks fail from 18 blocks "
          + "on; three kinds of residual network learn with 100.",
        marks: BlockTrials.shown.map { kind in
          let depths =
            BlockTrials.depths
            + (BlockTrials.deepest.contains(kind) ? [100] : [])
          return .line(
            kind.rawValue, x: depths.map { Double($0) },
            y: depths.map { trials.best(kind, $0) }, markers: true)
        }),
      "Each at the best of three learning rates.",
      conditions: conditions(
        depths: BlockTrials.depths + [100], epochs: epochs))
    addSmallStarts(
      trials, seeds: seeds,
      conditions: conditions(
        depths: [34, 100], epochs: epochs,
        more: [
          "growth: \(seeds.count) networks, \(Growth.batch) normal inputs"
        ]))
    addCurves(on: digits, epochs: 8 * epochs, seed: seed) {
      conditions(depths: [18, 34], epochs: 8 * epochs, rate: $0)
    }
    table(
      "decades",
      [.text("unscaled residual blocks")]
        + BlockTrials.decades.map {
          Column(NumberFormat.short.text($0), .percent(0))
        },
      [("10", 10, nil), ("34", 34, nil), ("34, clipped to norm 1", 34, 1.0)]
        .map { name, depth, clipping in
          [Cell(name)]
            + BlockTrials.decades.map {
              let read = trials.unscaledAccuracy(depth, $0, clipping: clipping)
              // A network that is wrong about every digit is no guess: its
              // outputs are not numbers.
              return read == 0 ? Cell("NaN") : Cell(read)
            }
        },
      caption: "Test digits read after \(2 * epochs) epochs, by learning rate "
        + "(NaN: the outputs are no longer numbers)",
      conditions: conditions(depths: [10, 34], epochs: 2 * epochs))
    let clipped = BlockTrials.decades.map {
      trials.unscaledAccuracy(34, $0, clipping: 1)
    }
    value(
      "read-clipped-34", clipped.reduce(0, max), .percent(0),
      "read by 34 unscaled blocks, clipped to norm 1, at the best of the rates")
    for (name, kind) in [
      ("plain", BlockTraining.Kind.plainNormalized), ("residual", .normalized),
    ] {
      for depth in [18, 34] {
        value(
          "error-\(name)-\(depth)", 100 * (1 - trials.best(kind, depth)),
          .fixed(1),
          "per cent not read: \(name), batch-normalized, \(depth) blocks")
      }
    }
    let nine = BlockTrials.plainRates.map {
      trials.accuracy(.plainNormalized, 34, $0)
    }
    value(
      "error-plain-34-nine", 100 * (1 - nine.reduce(0, max)), .fixed(1),
      "per cent not read: the same, best of nine learning rates")
    let wide = BlockTrials.wideRates.map {
      trials.accuracy(.plainNormalized, 34, $0, width: 64)
    }
    value(
      "error-plain-34-wide", 100 * (1 - wide.reduce(0, max)), .fixed(1),
      "per cent not read: the same, 64 units, best of two learning rates")
    for (name, kind) in [
      ("over-root", BlockTraining.Kind.overRoot), ("normalized", .normalized),
      ("from-zero", .learntScale),
    ] {
      value(
        "read-\(name)-100", trials.best(kind, 100), .percent(0),
        "read by 100 blocks: \(kind.rawValue)")
    }
  }

  /// Adds what more epochs make of the networks of the chapter's opening.
  private func addCurves(
    on digits: Digits, epochs: Int, seed: UInt64,
    conditions: (Double) -> Conditions
  ) {
    let rate = 0.1
    let networks: [(name: String, kind: BlockTraining.Kind, depth: Int)] = [
      ("plain", .plainNormalized, 34), ("residual", .normalized, 34),
      ("plain", .plainNormalized, 18),
    ]
    let errors = concurrentMap(networks) { _, kind, depth in
      BlockTraining(kind, depth, rate, epochs: epochs)
        .accuracies(on: digits, seed: seed).map { 100 * (1 - $0) }
    }
    for (network, errors) in zip(networks, errors) {
      value(
        "error-\(network.name)-\(network.depth)-late", errors[epochs - 1],
        .fixed(1),
        "per cent not read after \(epochs) epochs: \(network.name), "
          + "batch-normalized, \(network.depth) blocks")
    }
    let x = (1...epochs).map { Double($0) }
    figure(
      "error-by-epoch",
      Chart(
        "What more epochs are worth", x: .linear("epoch"),
        y: .linear("per cent of the test digits misread", in: 0...100),
        summary: "After \(epochs) epochs, in per cent: "
          + zip(networks, errors).map { network, errors in
            "\(network.depth) \(network.kind.rawValue) "
              + NumberFormat.fixed(1).text(errors[epochs - 1])
          }.joined(separator: "; ") + ".",
        marks: zip(networks, errors).map { network, errors in
          .line("\(network.depth) \(network.kind.rawValue)", x: x, y: errors)
        }),
      "The two kinds of normalized network, one training each.",
      conditions: conditions(rate))
  }
}
