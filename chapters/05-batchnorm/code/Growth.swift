import Datasets
import LinearAlgebra
import NeuralNetworks

/// How the weights before a BatchNorm grow while a network learns to read
/// digits without weight decay.
struct Growth {
  // snippet.growth
  /// The length of the second hidden layer's weights, before the first step
  /// and after each.
  private(set) var lengths: [Double] = []

  /// The same by Pythagoras: the root of the first length's square and those
  /// of all steps so far.
  private(set) var predicted: [Double] = []

  /// Trains `reader` and follows its weights.
  init(of reader: DigitReader, on digits: Dataset, steps: Int, seed: UInt64) {
    var (last, sum) = (Matrix(repeating: 0, rows: 1, columns: 1), 0.0)
    var trace: (lengths: [Double], predicted: [Double]) = ([], [])
    reader.train(on: digits, steps: steps, seed: seed) { network, step in
      let weights = network.parameters.filter { $0.value.rows > 1 }
      let weight = weights[1].value
      sum += step == 0 ? weight.squaredNorm : (weight - last).squaredNorm
      last = weight
      trace.lengths.append(weight.norm)
      trace.predicted.append(sum.squareRoot())
    }
    (lengths, predicted) = trace
  }
  // snippet.end
}
