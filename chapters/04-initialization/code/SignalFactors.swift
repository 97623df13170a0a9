import Datasets
import InitializationExplorer
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// What one layer does to the signal, to the gradient, and to the gradient of
/// the weights: measured on digits, and predicted.
struct SignalFactors {
  /// The networks compared, of width 128 and depth 30.
  static let networks: [(name: String, network: RandomNetwork)] = [
    (
      "tanh, U(±1/√n)",
      RandomNetwork(.tanh, .fanInUniform(gain: 1 / 3.0.squareRoot()))
    ),
    ("tanh, Glorot", RandomNetwork(.tanh, .glorotUniform)),
    ("ReLU, Glorot", RandomNetwork(.relu, .glorotNormal)),
    ("ReLU, He", RandomNetwork(.relu, .heNormal)),
  ]

  // snippet.run
  /// The layers over which the factors are averaged, counted from 0: beyond the
  /// first few the input no longer shows.
  static let layers = 5...25

  /// The factor of the activations from a layer to the next: one number a seed,
  /// and as theory predicts it.
  let up: (measured: [Double], predicted: Double)

  /// The factor of the gradient from a layer down to the one before.
  let down: (measured: [Double], predicted: Double)

  /// The factor of the gradient with respect to the weights, on the way down.
  let weights: [Double]

  /// Measures `network` on the first 32 digits, with new weights for each seed.
  init(of network: RandomNetwork, seeds: Range<UInt64>) {
    let inputs = Digits.load().train.inputs.rows(0..<32)
    let window = concurrentMap(Array(seeds)) { seed in
      var generator = SplitMix64(seed: seed)
      return Array(
        network.statistics(on: inputs, using: &generator)[Self.layers])
    }
    let size = inputs.squaredNorm / Double(inputs.elements.count)
    let steps = network.predictedFactors(inputSize: size)[
      Self.layers.lowerBound..<Self.layers.upperBound]
    up = (
      window.map { $0.factor { $0.forwardSize } },
      geometricMean(steps.map(\.up))
    )
    down = (
      window.map { 1 / $0.factor { $0.gradientSize } },
      geometricMean(steps.map(\.down))
    )
    weights = window.map { 1 / $0.factor { $0.weightGradientNorm } }
  }
  // snippet.end
}

/// Returns the geometric mean.
func geometricMean(_ numbers: [Double]) -> Double {
  exp(numbers.reduce(0) { $0 + log($1) } / Double(numbers.count))
}
