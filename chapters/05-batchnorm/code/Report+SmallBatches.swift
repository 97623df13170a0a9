import Datasets
import Laboratory
import Plotting

extension Report {
  /// Adds what small batches leave of the gradient, and of learning.
  func addSmallBatches(epochs: Int, seed: UInt64) {
    section("Small batches")
    let digits = Digits.load()
    let batches = [1, 2, 3, 4, 8, 32]
    let reader = SmallBatches.reader(batch: 1, isNormalized: true)
    let epsilon = 1e-5
    let accuracies = concurrentMap(batches) { batch in
      [true, false].map {
        SmallBatches.accuracy(
          batch: batch, isNormalized: $0, on: digits, epochs: epochs,
          seed: seed)
      }
    }
    table(
      "small-batches",
      [
        Column("batch"), Column("mean square kept, ε = 0", .significant(3)),
        Column("kept, ε > 0", .significant(3)),
        Column("read with BatchNorm", .percent(0)),
        Column("read without", .percent(0)),
      ],
      zip(batches, accuracies).map { batch, accuracy in
        [
          Cell(batch),
          Cell(SmallBatches.kept(batch: batch, epsilon: 0, seed: seed)),
          Cell(SmallBatches.kept(batch: batch, epsilon: epsilon, seed: seed)),
          Cell(accuracy[0]), Cell(accuracy[1]),
        ]
      },
      caption: "The share of a random gradient's mean square that the "
        + "projections leave, and the test digits that three hidden layers "
        + "read with BatchNorm and without",
      conditions: Conditions(
        seeds: [seed], layers: [reader.hiddenLayers], units: [reader.width],
        examples: .digits(digits.train.count),
        more: [
          "\(epochs) epochs", "gradient descent, rate \(reader.learningRate)",
          "ε = \(NumberFormat.short.text(epsilon)) where it is not 0",
        ]))
  }
}
