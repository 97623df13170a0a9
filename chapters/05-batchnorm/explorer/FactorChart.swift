import LinearAlgebra
import NeuralNetworks
import Plotting

// snippet.chart
/// Draws the gradient in each layer, relative to that in the last one: as one
/// network of width 64 has it, and as theory predicts it.
public func gradientChart(of network: NormalizedNetwork, batch: Int) -> Chart {
  var generator = SplitMix64(seed: 5)
  let layers = network.statistics(batch: batch, using: &generator)
  let last = layers[network.depth - 1].gradientSize
  let measured = layers.map { $0.gradientSize / last }
  let steps = Double(network.depth - 1)
  let format = NumberFormat.significant(3)
  var finding = "× " + format.text(exp(log(measured[0]) / steps)) + " a layer"
  var marks: [Mark] = []
  if network.isNormalized && batch < 4 {
    finding +=
      batch == 2 ? "; but for ε it would be 0" : "; in theory without a mean"
  } else {
    var predicted = [1.0]
    for factor in network.predictedFactors(batch: batch).reversed() {
      predicted.insert(predicted[0] * factor, at: 0)
    }
    finding += ", predicted × " + format.text(exp(log(predicted[0]) / steps))
    marks.append(.theory("predicted", y: predicted))
  }
  marks.append(.points("measured", y: measured))
  marks.append(.note(finding, x: 15, y: 1e7))
  return Chart(
    "The gradient in each layer",
    x: .linear("layer", in: 0...30),
    y: .log("gradient, relative to the last layer", in: 1e-6...1e8),
    summary: finding, marks: marks)
}
// snippet.end
