import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks
import SaturationExplorer

/// The factor by which a layer multiplies the gradient: measured on digits in
/// networks of width 128 and depth 30, and predicted.
struct GradientFactors {
  /// The networks compared.
  static let networks: [(name: String, network: DeepNetwork)] = [
    ("sigmoid, Glorot", DeepNetwork(.sigmoid, .glorotNormal)),
    ("sigmoid, σ_w = 4", DeepNetwork(.sigmoid, .fanInNormal(gain: 4))),
    (
      "tanh, U(±1/√n)",
      DeepNetwork(.tanh, .fanInUniform(gain: 1 / 3.0.squareRoot()))
    ),
    ("tanh, Glorot", DeepNetwork(.tanh, .glorotNormal)),
    ("tanh, gain 5/3", DeepNetwork(.tanh, .fanInNormal(gain: 5 / 3))),
    ("tanh, σ_w = 3", DeepNetwork(.tanh, .fanInNormal(gain: 3))),
  ]

  // snippet.run
  /// The layers over which the factors are averaged, counted from 0.
  ///
  /// Below, the input still shows; above, the spread of a sigmoid network is
  /// lost to rounding.
  static let layers = 5...20

  /// The measured factor of the gradient, one number a seed.
  let gradient: [Double]

  /// The measured factor of the spread over the examples, one number a seed.
  let spread: [Double]

  /// The factor that theory predicts for the same layers.
  let predicted: Double

  /// Measures `network` on the first 32 digits, with one set of weights a seed.
  init(of network: DeepNetwork, seeds: Range<UInt64>) {
    let inputs = Digits.load().train.inputs.rows(0..<32)
    let runs = concurrentMap(Array(seeds)) { seed in
      var generator = SplitMix64(seed: seed)
      return network.statistics(on: inputs, using: &generator)
    }
    let window = runs.map { Array($0[Self.layers]) }
    // The gradient travels from the last of these layers down to the first.
    gradient = window.map { 1 / $0.factor { $0.gradientSize } }
    spread = window.map { $0.factor { $0.spread } }

    let size = inputs.squaredNorm / Double(inputs.elements.count)
    let factors = network.predictedFactors(inputSize: size)
    predicted = geometricMean(
      Array(factors[Self.layers.lowerBound..<Self.layers.upperBound]))
  }
  // snippet.end
}

/// Returns the geometric mean.
func geometricMean(_ numbers: [Double]) -> Double {
  exp(numbers.reduce(0) { $0 + log($1) } / Double(numbers.count))
}
