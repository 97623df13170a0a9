import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import RectifiersModel

/// The factor by which a layer multiplies the gradient, predicted and measured
/// in networks of width 128.
struct RectifierFactors {
  /// The networks compared: the function, and `σ_w²`.
  static let networks: [(name: String, network: RectifierNetwork)] = [
    ("ReLU, Glorot", RectifierNetwork(.relu, weightVariance: 1)),
    ("ReLU, He", RectifierNetwork(.relu, weightVariance: 2)),
    ("Leaky 1/4, He", RectifierNetwork(leaky, weightVariance: 2)),
    ("Leaky 1/4, its own", balanced(leaky)),
    ("ELU, its own", balanced(.elu())),
    ("SELU, its own", balanced(.selu)),
    ("GELU, its own", balanced(.gelu)),
    ("GELU, He", RectifierNetwork(.gelu, weightVariance: 2)),
  ]

  private static let leaky = ScalarFunction.leakyReLU(slope: 0.25)

  /// Returns a network with the weights that keep variance 1.
  static func balanced(_ function: ScalarFunction) -> RectifierNetwork {
    RectifierNetwork(
      function, weightVariance: Moments(of: function).keepingVariance)
  }

  // snippet.run
  /// The variance of the pre-activations in each layer, one row a seed.
  let variances: [[Double]]

  /// The measured factor of the gradient, one number a seed.
  let gradient: [Double]

  /// The variance in each layer, as theory predicts it.
  let predictedVariances: [Double]

  /// The factor that theory predicts.
  let predicted: Double

  /// The number of random inputs.
  static let inputs = 32

  /// Measures `network` on random inputs, with one set of weights a seed.
  ///
  /// The inputs are so large that the first layer's variance is 1.
  init(of network: RectifierNetwork, seeds: Range<UInt64>) {
    let runs = trials(seeds) { generator in
      let inputs = Matrix.normal(
        rows: Self.inputs, columns: network.width,
        standardDeviation: (1 / network.weightVariance).squareRoot(),
        using: &generator)
      let layers = network.pass(on: inputs, using: &generator)
      let sizes = layers.map(\.gradient.meanSquare)
      let ratio = (sizes[0] / sizes[network.depth - 1]).squareRoot()
      return (
        layers.map(\.preActivations.meanSquare),
        root(ratio, network.depth - 1)
      )
    }
    variances = runs.map(\.0)
    gradient = runs.map(\.1)

    let theory = MeanField(
      network.activation, weightVariance: network.weightVariance)
    let steps = network.depth - 1
    predictedVariances = theory.variances(from: 1, steps: steps)
    let product = theory.factors(from: 1, steps: steps).map(\.down)
      .reduce(1, *)
    predicted = root(product, steps)
  }
  // snippet.end

  /// What the numbers of all networks rest on.
  static func conditions(seeds: Range<UInt64>) -> Conditions {
    let network = networks[0].network
    return Conditions(
      seeds: seeds, layers: [network.depth], units: [network.width],
      examples: .normalInputs(inputs))
  }
}
