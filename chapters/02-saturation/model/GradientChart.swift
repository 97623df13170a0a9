import Experiments
import LinearAlgebra
import NeuralNetworks
import Plotting

/// The seed of the network that is drawn.
public let explorerSeed: UInt64 = 2

/// The number of units in each of its layers.
public let explorerWidth = 64

/// The number of random inputs that it is shown.
public let explorerInputs = 16

// snippet.chart
/// Draws the gradient in each layer, relative to that in the last one: as one
/// network of width 64 has it, and as mean-field theory predicts it.
///
/// The network is small enough to be computed anew while a slider moves. Its
/// inputs are 16 random vectors. The gradient is shown on the first part of its
/// way from the last layer to the first: a share `way` of it.
public func gradientChart(
  activation: ActivationFunction, depth: Int, weightScale: Double,
  way: Double = 1
) -> Chart {
  let network = DeepNetwork(
    activation, .fanInNormal(gain: weightScale), depth: depth,
    width: explorerWidth)
  var generator = SplitMix64(seed: explorerSeed)
  let inputs = Matrix.normal(
    rows: explorerInputs, columns: explorerWidth, using: &generator)
  let layers = network.statistics(on: inputs, using: &generator)

  let measured = layers.gradientProfile
  let predicted = gradientProfile(
    network.predictedFactors(inputSize: 1).map { $0.down })
  func factor(_ sizes: [Double]) -> Double { root(sizes[0], depth - 1) }
  let steps = Int((way * Double(depth - 1)).rounded(.toNearestOrEven))
  let reached = depth - steps
  let format = NumberFormat.significant(3)
  let verdict =
    switch factor(measured) {
    case ..<0.98: "vanishes"
    case ...1.02: "keeps its size"
    default: "explodes"
    }
  let finding =
    "In layer \(reached) the gradient is "
    + NumberFormat.significant(2).text(measured[reached - 1])
    + " times that in layer \(depth). It \(verdict), by × "
    + format.text(factor(measured)) + " a layer; theory says × "
    + format.text(factor(predicted)) + "."
  return Chart(
    "The gradient in each layer",
    x: .linear("layer", in: 0...50),
    y: .log("gradient, relative to the last layer", in: 1e-30...1e20),
    summary: finding,
    marks: [
      .theory("predicted", y: predicted),
      .points(
        "measured", x: (reached...depth).map { Double($0) },
        y: Array(measured.suffix(steps + 1))),
    ])
}
// snippet.end
