import Plotting

/// What the scales of the weights and of the biases do to a deep tanh network.
public let explorer = Explorer(
  "How deep does a signal reach?",
  controls: [
    .slider(
      name: "weights", label: "Weight scale σ_w", range: 0.4...3, step: 0.05,
      value: 0.8),
    .slider(
      name: "biases", label: "Bias scale σ_b", range: 0...1, step: 0.05,
      value: 0.2),
    .slider(name: "depth", label: "Layers", range: 2...60, step: 1, value: 40),
  ]
) { values in
  signalChart(
    weightScale: values[0], biasScale: values[1], depth: Int(values[2]))
}
