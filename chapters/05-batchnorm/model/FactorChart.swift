import Experiments
import LinearAlgebra
import NeuralNetworks
import Plotting

/// The seed of the network that is drawn.
public let explorerSeed: UInt64 = 5

// snippet.chart
/// Draws the gradient's size in each layer, relative to that in the last one:
/// as one network of width 64 has it, and as theory predicts it.
public func gradientChart(of network: NormalizedNetwork, batch: Int) -> Chart {
  var generator = SplitMix64(seed: explorerSeed)
  let layers = network.statistics(batch: batch, using: &generator)
  let measured = layers.gradientProfile
  let steps = network.depth - 1
  let format = NumberFormat.significant(3)
  var finding =
    "In layer 1 the gradient is "
    + NumberFormat.significant(2).text(measured[0])
    + " times that in layer \(network.depth): × "
    + format.text(root(measured[0], steps)) + " a layer"
  var marks: [Mark] = []
  if network.isNormalized && batch < 4 {
    finding +=
      batch == 2
      ? "; but for ε it would be 0." : ", which has no mean in theory."
  } else {
    let predicted = gradientProfile(network.predictedFactors(batch: batch))
    finding +=
      "; theory says × " + format.text(root(predicted[0], steps)) + "."
    marks.append(.theory("predicted", y: predicted))
  }
  marks.append(.points("measured", y: measured))
  return Chart(
    "The gradient's size in each layer",
    x: .linear("layer", in: 0...30),
    y: .log("size, relative to the last layer", in: 1e-6...1e8),
    summary: finding, marks: marks)
}
// snippet.end
