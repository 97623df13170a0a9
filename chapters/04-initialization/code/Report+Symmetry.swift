import Datasets
import Laboratory
import NeuralNetworks

extension Report {
  /// Adds what becomes of weights that start equal.
  func addSymmetry(seed: UInt64) {
    section("Why weights are random")
    paragraph(
      "A ReLU network whose biases start at zero, trained: how many different "
        + "units its first layer has then, the ratio of the first two singular "
        + "values of its weights, and how many test digits it reads.")
    let digits = Digits.load()
    let results = [
      ("all 0", Initializer.zero), ("all 1/64", .constant(1 / 64.0)),
      ("He", .heNormal),
    ].map { name, initializer in
      (
        name,
        Symmetry(
          initializer, on: digits.train, testing: digits.test, seed: seed)
      )
    }
    table(
      "symmetry",
      [
        .text("weights at the start"), Column("different units"),
        Column("s₂/s₁", .significant(2)), Column("read", .percent(0)),
      ],
      results.map { name, result in
        [
          Cell(name), Cell(result.distinctUnits),
          result.secondSingularValue.isNaN
            ? "–" : Cell(result.secondSingularValue),
          Cell(result.accuracy),
        ]
      },
      caption: "The first layer after training; s₂/s₁, the second singular "
        + "value over the first, is 0 at rank 1",
      conditions: Conditions(
        seeds: [seed], layers: [2], units: [Symmetry.units],
        plan: Symmetry.plan(), examples: .digits(digits.train.count)))
  }
}
