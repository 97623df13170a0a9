import Plotting

/// The gradient in each layer of a deep network, with the depth, the scale of
/// the weights and the activation in the reader's hand.
public let explorer = Explorer(
  "How a gradient fares on its way down",
  controls: [
    .choice(
      name: "activation", label: "Activation",
      options: ["sigmoid", "tanh"], selected: 0),
    .slider(
      name: "depth", label: "Depth", range: 2...50, step: 1, value: 30),
    .slider(
      name: "scale", label: "Weight scale", range: 0.2...12, step: 0.1,
      value: 1),
    .slider(
      name: "way", label: "Way of the gradient, %", range: 0...100, step: 2,
      value: 100),
  ], played: "way"
) { values in
  gradientChart(
    activation: values[0] == 0 ? .sigmoid : .tanh, depth: Int(values[1]),
    weightScale: values[2], way: values[3] / 100)
}
