import Datasets
import Laboratory
import Plotting

extension Report {
  /// Adds what small batches leave of the gradient, and of learning.
  func addSmallBatches(epochs: Int, seed: UInt64) {
    section("Small batches")
    let digits = Digits.load()
    let batches = [1, 2, 3, 4, 8, 32]
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
        Column("batch"), Column("kept, ε = 0", .significant(3)),
        Column("kept", .significant(3)), Column("read", .percent(0)),
        Column("read without", .percent(0)),
      ],
      zip(batches, accuracies).map { batch, accuracy in
        [
          Cell(batch),
          Cell(SmallBatches.kept(batch: batch, epsilon: 0, seed: seed)),
          Cell(SmallBatches.kept(batch: batch, epsilon: 1e-5, seed: seed)),
          Cell(accuracy[0]), Cell(accuracy[1]),
        ]
      },
      caption: "What the projections leave of a gradient, and the test digits "
        + "that three hidden layers read with BatchNorm and without")
  }
}
