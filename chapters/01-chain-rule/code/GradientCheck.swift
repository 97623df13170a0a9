import Autodiff
import ChainRuleModel
import LinearAlgebra
import NeuralNetworks

/// One small network, differentiated in three ways.
struct GradientCheck {
  var network: Network
  var input: Matrix
  var labels: [Int]

  /// Creates a network 4-5-3 and a batch of eight examples.
  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    network = Network(widths: [4, 5, 3], using: &generator)
    input = Matrix.normal(rows: 8, columns: 4, using: &generator)
    labels = (0..<8).map { $0 % 3 }
  }

  // snippet.tape
  /// The gradients from the library's tape, weights and biases in turn.
  func gradientsOnTape() -> [Matrix] {
    let tape = Tape()
    let parameters = zip(network.weights, network.biases)
      .flatMap { [Parameter($0), Parameter($1)] }
    let variables = parameters.map { tape.variable(for: $0) }
    let hidden = tanh(
      matmul(tape.variable(input), variables[0]) + variables[1])
    let logits = matmul(hidden, variables[2]) + variables[3]
    let loss = softmaxCrossEntropy(logits, labels: labels)
    let gradients = tape.gradients(of: loss)
    return parameters.map { gradients[$0] }
  }
  // snippet.end

  /// The gradients from the δ-recursion, in the same order.
  func gradientsFromDeltas() -> [Matrix] {
    let gradients = network.gradients(input: input, labels: labels)
    return zip(gradients.weights, gradients.biases).flatMap { [$0, $1] }
  }

  // snippet.numerical
  /// The gradients from central differences: two losses for each parameter.
  func gradientsFromDifferences(step: Double = 0x1p-17) -> [Matrix] {
    func slopes(_ path: WritableKeyPath<Network, Matrix>) -> Matrix {
      var result = Matrix(zerosLike: network[keyPath: path])
      for r in 0..<result.rows {
        for c in 0..<result.columns {
          let loss = { (value: Double) in
            var moved = network
            moved[keyPath: path][r, c] = value
            return moved.loss(input: input, labels: labels)
          }
          result[r, c] = centralDifference(
            of: loss, at: network[keyPath: path][r, c], step: step)
        }
      }
      return result
    }
    return network.weights.indices.flatMap {
      [slopes(\.weights[$0]), slopes(\.biases[$0])]
    }
  }
  // snippet.end

  // snippet.error
  /// The largest relative error among all elements: the difference, divided by
  /// the larger of the two.
  static func relativeError(_ a: [Matrix], _ b: [Matrix]) -> Double {
    let pairs = zip(a.flatMap(\.elements), b.flatMap(\.elements))
    return pairs.reduce(0) { worst, pair in
      let (a, b) = pair
      return max(worst, abs(a - b) / max(abs(a), abs(b)))
    }
  }
  // snippet.end
}
