import Autodiff
import Datasets
import Experiments
import LinearAlgebra
import NeuralNetworks

/// What the first steps of training do to a network.
struct FirstSteps {
  // snippet.first-steps
  /// The gradient of the loss of 32 digits in each hidden layer, relative to
  /// that in the last one.
  let gradients: [Double]

  /// The length of the first layer's weights.
  let length: Double

  /// Trains `reader` and looks at it after each number of steps in `moments`.
  static func moments(
    _ moments: [Int], of reader: DigitReader, on digits: Dataset, seed: UInt64
  ) -> [FirstSteps] {
    let sample = digits[0..<32]
    var found: [FirstSteps] = []
    reader.train(on: digits, steps: moments.max() ?? 1, seed: seed) {
      network, step in
      guard moments.contains(step) else { return }
      let layers = network.statistics(on: sample.inputs) {
        softmaxCrossEntropy($0, labels: sample.labels)
      }
      found.append(
        FirstSteps(
          gradients: layers.dropLast().gradientProfile,
          length: network.parameters[0].value.norm))
    }
    return found
  }
  // snippet.end
}
