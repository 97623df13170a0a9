import Datasets
import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
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

  /// The digits on which networks are measured: the first 32.
  static var inputs: Matrix { Digits.load().train.inputs.rows(0..<32) }

  /// What the numbers rest on.
  static func conditions(
    seeds: Range<UInt64>, more: [String] = []
  ) -> Conditions {
    let network = all[0].network
    return Conditions(
      seeds: seeds, layers: [network.depth], units: [network.width],
      examples: .digits(inputs.rows), more: more)
  }

  /// Measures `network` on these digits, with new weights for each seed.
  static func factors(
    of network: DeepNetwork, seeds: Range<UInt64>
  ) -> LayerFactors {
    LayerFactors(
      of: network, on: inputs, layers: layers, seeds: seeds)
  }
  // snippet.end
}
