import BatchnormModel
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// What a layer does to the sizes of the signal and the gradient: one activation,
/// one rule for the weights, with BatchNorm or without.
struct EveryFactor: Sendable {
  // snippet.cells
  /// The activations.
  static let activations: [(name: String, function: ActivationFunction)] = [
    ("sigmoid", .sigmoid), ("tanh", .tanh), ("ReLU", .relu), ("GELU", .gelu),
  ]

  /// The rules for the weights.
  static let rules: [(name: String, rule: Initializer)] = [
    ("±1/√n", .fanInUniform(gain: 1 / 3.0.squareRoot())),
    ("Glorot", .glorotNormal), ("orthogonal", .orthogonal(gain: 1)),
    ("He", .heNormal),
  ]

  /// The number of layers, that of units in each, and that of examples.
  static let (depth, width, batch) = (12, 128, 64)

  /// The layers between which factors are measured, counted from 0.
  ///
  /// The gradient of the last layer has not passed a BatchNorm, and the inputs
  /// of the first have passed no activation.
  static let layers = 1...depth - 2
  // snippet.end

  // snippet.measured
  /// The factor of the signal's size from a layer to the next, for each seed.
  let up: [Double]

  /// That of the gradient's size from a layer to the one below.
  let down: [Double]

  /// What theory says of both.
  let predicted: (up: Double, down: Double)

  /// Measures networks with weights of these seeds.
  init(
    _ activation: ActivationFunction, _ rule: Initializer, isNormalized: Bool,
    seeds: Range<UInt64>
  ) {
    var network = NormalizedNetwork(activation)
    (network.rule, network.isNormalized) = (rule, isNormalized)
    (network.depth, network.width) = (Self.depth, Self.width)
    let windows = trials(seeds) { [network] generator in
      network.statistics(batch: Self.batch, using: &generator)[Self.layers]
    }
    up = windows.map { $0.factor { $0.forwardSize } }
    down = windows.map { 1 / $0.factor { $0.gradientSize } }
    predicted = Self.predicted(network)
  }

  /// Returns the geometric means of the predicted factors between these layers.
  private static func predicted(
    _ network: NormalizedNetwork
  ) -> (up: Double, down: Double) {
    let steps = layers.lowerBound..<layers.upperBound
    let down = network.predictedFactors(batch: batch)[steps]
    return (
      geometricMean(Array(network.predictedSignalFactors[steps])),
      geometricMean(Array(down))
    )
  }
  // snippet.end

  // snippet.reach
  /// Returns the number of layers in which the gradient's size changes
  /// twentyfold, or `nil` if the seeds cannot tell the factor from 1: if it is
  /// within three standard errors.
  var reach: Double? {
    let logarithms = down.map { log($0) }
    let centre = mean(logarithms)
    guard centre.magnitude > 3 * deviation(logarithms) / root(down.count)
    else { return nil }
    return log(20) / centre.magnitude
  }
  // snippet.end
}

/// Returns the standard deviation.
func deviation(_ numbers: [Double]) -> Double {
  let centre = mean(numbers)
  let squares = numbers.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
  return (squares / Double(numbers.count - 1)).squareRoot()
}

private func root(_ count: Int) -> Double { Double(count).squareRoot() }
