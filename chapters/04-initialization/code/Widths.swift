import Experiments
import LinearAlgebra

/// How much the signal of a ReLU network with He's weights varies from one draw
/// of the weights to the next.
struct Widths {
  // snippet.sizes
  /// Returns M_l = ‖h_l‖² / n in each layer of one network, with M_0 = 1.
  ///
  /// Given the layer before, the pre-activations are independent and normal
  /// with variance 2 M: there is no need for the weights themselves.
  static func sizes(
    width: Int, depth: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var sizes = [1.0]
    for layer in 0..<depth {
      let deviation = (2 * sizes[layer]).squareRoot()
      var sum = 0.0
      for _ in 0..<width {
        let h = max(deviation * generator.normal(), 0)
        sum += h * h
      }
      sizes.append(sum / Double(width))
    }
    return sizes
  }
  // snippet.end

  // snippet.run
  /// The number of units in each layer.
  let width: Int

  /// M in each layer, for each network; sorted in each layer.
  let sorted: [[Double]]

  /// Draws that many networks.
  init(width: Int, depth: Int, networks: Int, seed: UInt64) {
    self.width = width
    var generator = SplitMix64(seed: seed)
    let runs = (0..<networks).map { _ in
      Self.sizes(width: width, depth: depth, using: &generator)
    }
    sorted = (0...depth).map { layer in runs.map { $0[layer] }.sorted() }
  }

  /// The mean of M in each layer.
  var means: [Double] { sorted.map(mean) }

  /// The mean and the variance of ln M in the last layer.
  ///
  /// A network all of whose units are off has no logarithm and is left out.
  var logarithm: (mean: Double, variance: Double) {
    let logarithms = sorted[sorted.count - 1].filter { $0 > 0 }.map { log($0) }
    let centre = mean(logarithms)
    let squares = logarithms.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (centre, squares / Double(logarithms.count - 1))
  }

  /// Returns the value in each layer that this share of the networks is below.
  func quantile(_ share: Double) -> [Double] {
    sorted.map { Experiments.quantile(share, ofSorted: $0) }
  }
  // snippet.end
}
