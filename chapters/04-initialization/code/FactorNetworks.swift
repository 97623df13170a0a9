import Datasets
import Experiments
import InitializationModel
import Laboratory
import NeuralNetworks

/// The networks of width 128 and depth 30 whose factors are measured on digits.
enum FactorNetworks {
  /// The networks compared.
  static let all: [(name: String, network: DeepNetwork)] = [
    (
      "tanh, U(±1/√n)",
      .biased(.tanh, .fanInUniform(gain: 1 / 3.0.squareRoot()))
    ),
    ("tanh, Glorot", .biased(.tanh, .glorotUniform)),
    ("ReLU, Glorot", .biased(.relu, .glorotNormal)),
    ("ReLU, He", .biased(.relu, .heNormal)),
  ]

  // snippet.run
  /// The layers over which the factors are averaged, counted from 0: beyond the
  /// first few the input no longer shows.
  static let layers = 5...25

  /// Measures `network` on the first 32 digits, with new weights for each seed.
  static func factors(
    of network: DeepNetwork, seeds: Range<UInt64>
  ) -> LayerFactors {
    LayerFactors(
      of: network, on: Digits.load().train.inputs.rows(0..<32),
      layers: layers, seeds: seeds)
  }
  // snippet.end
}
