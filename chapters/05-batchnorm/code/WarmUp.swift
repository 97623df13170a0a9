import Autodiff
import Datasets
import Laboratory

/// How soon a network can be used in evaluation mode.
struct WarmUp {
  // snippet.warm-up
  /// Returns the share of the test digits that are read before the first step
  /// and after each of the first steps, in passes of the given kind.
  static func accuracies(
    of reader: DigitReader, on digits: Digits, in mode: Tape.Mode, steps: Int,
    seed: UInt64
  ) -> [Double] {
    var accuracies: [Double] = []
    reader.train(on: digits.train, steps: steps, seed: seed) { network, _ in
      accuracies.append(network.accuracy(on: digits.test, in: mode))
    }
    return accuracies
  }
  // snippet.end
}
