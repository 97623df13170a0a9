import Experiments
import LinearAlgebra
import NeuralNetworks

// snippet.factors
/// By how much a layer changes the sizes of what passes through it: measured in
/// networks with weights of several seeds, and predicted.
public struct LayerFactors: Sendable {
  /// The factor of the activations from a layer to the next: one number a seed,
  /// and as theory predicts it.
  public let up: (measured: [Double], predicted: Double)

  /// The factor of the gradient from a layer down to the one before.
  public let down: (measured: [Double], predicted: Double)

  /// The factor of the spread over the examples, on the way up.
  public let spread: [Double]

  /// The factor of the gradient with respect to the weights, on the way down.
  public let weights: [Double]

  /// Measures `network`.
  ///
  /// - Parameters:
  ///   - network: What to draw.
  ///   - inputs: One example a row.
  ///   - layers: The layers over which the factors are averaged, counted from 0.
  ///   - seeds: A seed for each network.
  public init(
    of network: DeepNetwork, on inputs: Matrix, layers: ClosedRange<Int>,
    seeds: Range<UInt64>
  ) {
    let window = trials(seeds) { generator in
      Array(network.statistics(on: inputs, using: &generator)[layers])
    }
    let size = inputs.squaredNorm / Double(inputs.elements.count)
    let steps = network.predictedFactors(inputSize: size)[
      layers.lowerBound..<layers.upperBound]
    up = (
      window.map { $0.factor { $0.forwardSize } },
      geometricMean(steps.map(\.up))
    )
    // The gradient travels from the last of these layers down to the first.
    down = (
      window.map { 1 / $0.factor { $0.gradientSize } },
      geometricMean(steps.map(\.down))
    )
    spread = window.map { $0.factor { $0.spread } }
    weights = window.map { 1 / $0.factor { $0.weightGradientNorm } }
  }
}
// snippet.end
