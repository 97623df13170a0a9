import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// One trained network, asked in several ways.
struct Modes {
  // snippet.modes
  /// The share of the test digits that are read in evaluation mode.
  let evaluation: Double

  /// The same in training mode, with all test digits as one batch.
  let together: Double

  /// The same in training mode, with the digits of one kind as a batch.
  let sorted: Double

  /// The same in training mode, one digit at a time.
  let alone: Double

  /// Trains a network and asks it.
  init(of reader: DigitReader, on digits: Digits, steps: Int, seed: UInt64) {
    let network = reader.train(on: digits.train, steps: steps, seed: seed)
    let test = digits.test
    // Training passes move the running statistics, so this one comes first.
    evaluation = network.accuracy(on: test)
    together = network.accuracy(on: test, in: .training)
    let kinds = (0..<10).map { kind in
      test.selecting(test.labels.indices.filter { test.labels[$0] == kind })
    }
    sorted = Self.share(kinds, of: network)
    alone = Self.share((0..<test.count).map { test[$0..<$0 + 1] }, of: network)
  }

  private static func share(
    _ batches: [Dataset], of network: Sequential
  ) -> Double {
    let correct = batches.reduce(0) {
      $0 + network.accuracy(on: $1, in: .training) * Double($1.count)
    }
    return correct / batches.reduce(0) { $0 + Double($1.count) }
  }
  // snippet.end
}
