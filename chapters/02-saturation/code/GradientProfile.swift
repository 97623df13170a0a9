import Experiments
import LinearAlgebra
import NeuralNetworks
import Plotting

/// The gradient in every layer of one network on digits, and the prediction.
struct GradientProfile {
  /// What the network is called in a chart.
  let name: String

  /// The network.
  var network: DeepNetwork

  /// What was found in each layer.
  private(set) var layers: [LayerStatistics] = []

  /// The predicted gradient in each layer, relative to the last one.
  private(set) var predicted: [Double] = []

  /// Creates a profile that has not been measured.
  init(
    _ name: String, _ activation: ActivationFunction,
    _ initializer: Initializer
  ) {
    self.name = name
    network = DeepNetwork(activation, initializer)
  }

  // snippet.measured
  /// Returns the profile of a network of that depth on the first 32 digits.
  func measured(depth: Int, seed: UInt64) -> GradientProfile {
    var profile = self
    profile.network.depth = depth
    let inputs = FactorNetworks.inputs
    var generator = SplitMix64(seed: seed)
    profile.layers = profile.network.statistics(on: inputs, using: &generator)

    let size = inputs.squaredNorm / Double(inputs.elements.count)
    profile.predicted = gradientProfile(
      profile.network.predictedFactors(inputSize: size).map(\.down))
    return profile
  }

  /// The measured gradient in each layer, relative to the last one.
  var gradients: [Double] { layers.gradientProfile }
  // snippet.end

  /// The spread in each layer, as far as the first layer and theory tell.
  var predictedSpreads: [Double] {
    predicted.map { layers[0].spread * predicted[0] / $0 }
  }

  /// The gradients, measured and predicted.
  var chart: Chart {
    Chart(
      name, x: .linear("layer"), y: .log("gradient"),
      marks: [
        .theory("predicted", y: predicted), .points("measured", y: gradients),
      ])
  }
}
