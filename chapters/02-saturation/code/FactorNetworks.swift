import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// The networks of width 128 and depth 30 whose factors are measured on digits.
enum FactorNetworks {
  /// The networks compared.
  static let all: [(name: String, network: DeepNetwork)] = [
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

  /// The digits on which networks are measured: the first 32.
  static var inputs: Matrix { Digits.load().train.inputs.rows(0..<32) }

  /// Measures `network` on these digits, with one set of weights a seed.
  static func factors(
    of network: DeepNetwork, seeds: Range<UInt64>
  ) -> LayerFactors {
    LayerFactors(
      of: network, on: inputs, layers: layers, seeds: seeds)
  }
  // snippet.end
}
