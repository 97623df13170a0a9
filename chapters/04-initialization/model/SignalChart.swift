import Experiments
import LinearAlgebra
import NeuralNetworks
import Plotting

/// The seed of the network that is drawn.
public let explorerSeed: UInt64 = 4

/// The number of units in each of its layers, and of its random inputs.
public let (explorerWidth, explorerInputs) = (64, 16)

// snippet.chart
/// Draws how far two inputs stay apart on the way up, and what becomes of the
/// gradient on the way down, in one tanh network of width 64.
///
/// The dashed lines are the theory of infinitely wide layers, for the spread
/// only where it shrinks.
public func signalChart(
  weightScale: Double, biasScale: Double, depth: Int
) -> Chart {
  let network = DeepNetwork.biased(
    .tanh, .fanInNormal(gain: weightScale), variance: biasScale * biasScale,
    depth: depth, width: explorerWidth)
  var generator = SplitMix64(seed: explorerSeed)
  let inputs = Matrix.normal(
    rows: explorerInputs, columns: explorerWidth, using: &generator)
  let layers = network.statistics(on: inputs, using: &generator)

  let gradient = gradientProfile(
    network.predictedFactors(inputSize: 1).map { $0.down })
  let chi = network.meanField.gradientFactor
  let limit = 6 * network.meanField.depthScale
  let number = NumberFormat.significant(3)
  let verdict =
    (chi < 0.999 ? "Vanishing" : chi > 1.001 ? "Exploding" : "Critical")
    + ": χ₁ = " + number.text(chi) + ", so a signal reaches 6ξ = "
    + (limit < 10_000 ? number.text(limit) : "∞")
    + " layers. In layer 1 the gradient is "
    + NumberFormat.significant(2).text(layers.gradientProfile[0])
    + " times that in layer \(depth)."
  var marks: [Mark] = []
  if limit <= 60 { marks.append(.rule(x: limit, "6ξ")) }
  marks.append(.theory("gradient", y: gradient))
  if chi <= 1 {
    marks.append(
      .theory("spread", y: gradient.map { gradient[0] / $0 }))
  }
  marks.append(
    .points("gradient", y: layers.gradientProfile))
  marks.append(
    .points("spread", y: layers.map { $0.spread / layers[0].spread }))
  return Chart(
    "A signal on its way up, a gradient on its way down",
    x: .linear("layer", in: 0...60),
    y: .log("relative to where it starts", in: 1e-8...1e8),
    summary: verdict, marks: marks)
}
// snippet.end
