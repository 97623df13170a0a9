import Datasets
import Laboratory
import Plotting

extension Report {
  /// Adds what becomes of a network in the wrong mode.
  func addModes(seed: UInt64) {
    section("Two modes")
    paragraph(
      "One network of three hidden layers with BatchNorm, trained once, reads "
        + "the test digits in four ways.")
    let digits = Digits.load()
    let reader = DigitReader()
    let modes = Modes(of: reader, on: digits, steps: 450, seed: seed)
    table(
      "modes",
      [
        .text("mode"), .text("a batch is"),
        Column("test digits read", .percent(0)),
      ],
      [
        ["evaluation", "anything", Cell(modes.evaluation)],
        ["training", "all test digits", Cell(modes.together)],
        ["training", "the digits of one kind", Cell(modes.sorted)],
        ["training", "a single digit", Cell(modes.alone)],
      ],
      caption: "The same network, asked in four ways",
      conditions: reader.conditions(epochs: 10, on: digits.train, seed: seed))
    let deep = Modes(
      of: DigitReader(activation: .sigmoid, hiddenLayers: 30), on: digits,
      steps: 450, seed: seed)
    value(
      "sigmoid-30-alone", deep.alone, .percent(0),
      "test digits read by 30 sigmoid layers in training mode, one at a time")
    addWarmUp(on: digits, seed: seed)
  }

  private func addWarmUp(on digits: Digits, seed: UInt64) {
    let (usual, slow) = (DigitReader(), DigitReader(momentum: 0.01))
    let passes = [
      ("of the batch", usual, false),
      ("running, momentum \(usual.momentum)", usual, true),
      ("running, momentum \(slow.momentum)", slow, true),
    ]
    let steps = 200
    let lines = concurrentMap(passes) { _, reader, evaluates in
      WarmUp.accuracies(
        of: reader, on: digits, in: evaluates ? .evaluation : .training,
        steps: steps, seed: seed)
    }
    for (name, line) in zip(["batch", "running", "slow"], lines) {
      value(
        "warm-up-\(name)", line[20], .percent(0),
        "read after 20 steps, statistics: \(name)")
    }
    figure(
      "warm-up",
      Chart(
        "How soon evaluation mode can be used", x: .linear("step"),
        y: .linear("test digits read", in: 0...1),
        summary: "Slow running statistics hide for a hundred steps what the "
          + "network has learnt.",
        marks: zip(passes, lines).map { pass, line in
          .line(pass.0, x: line.indices.map { Double($0) }, y: line)
        }),
      "One training, judged with three kinds of statistics.",
      conditions: usual.conditions(
        steps: steps, on: digits.train, seed: seed))
  }
}
