import Experiments
import Plotting

/// The gradient in each layer of a deep network, with BatchNorm or without.
public let explorer = Explorer(
  "What BatchNorm does to a gradient",
  controls: [
    .choice(
      name: "normalization", label: "Normalization",
      options: ["BatchNorm", "none"], selected: 0),
    .choice(
      name: "activation", label: "Activation",
      options: ["none", "ReLU", "tanh", "sigmoid"], selected: 1),
    .slider(
      name: "batch", label: "Batch", range: 2...32, step: 1, value: 16),
    .slider(
      name: "depth", label: "Depth", range: 2...30, step: 1, value: 30),
  ]
) { values in
  let activations: [ActivationFunction] = [
    .identity, .relu, .tanh, .sigmoid,
  ]
  var network = NormalizedNetwork(activations[Int(values[1])])
  network.isNormalized = values[0] == 0
  (network.depth, network.width) = (Int(values[3]), 64)
  return gradientChart(of: network, batch: Int(values[2]))
}
