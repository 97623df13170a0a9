import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

/// How much more alike two digits of one kind are than two of different kinds.
struct Likeness {
  // snippet.ratios
  /// Returns, for each hidden layer of an untrained network, the mean squared
  /// distance between the pre-activations of two digits of the same kind,
  /// divided by that of two digits of different kinds.
  static func ratios(
    of reader: DigitReader, on digits: Dataset, seed: UInt64
  ) -> [Double] {
    var generator = SplitMix64(seed: seed)
    let network = reader.network(using: &generator)
    var output = Tape().variable(digits.inputs)
    var ratios: [Double] = []
    for layer in network.layers.dropLast() {
      if case .activation = layer.kind {
        ratios.append(ratio(output.value, digits.labels))
      }
      output = layer(output)
    }
    return ratios
  }

  private static func ratio(_ points: Matrix, _ labels: [Int]) -> Double {
    let products = matmul(points, transposed: points)
    var same = (sum: 0.0, count: 0.0)
    var different = (sum: 0.0, count: 0.0)
    for i in labels.indices {
      for j in 0..<i {
        let distance = products[i, i] + products[j, j] - 2 * products[i, j]
        if labels[i] == labels[j] {
          same = (same.sum + distance, same.count + 1)
        } else {
          different = (different.sum + distance, different.count + 1)
        }
      }
    }
    return (same.sum / same.count) / (different.sum / different.count)
  }
  // snippet.end
}
