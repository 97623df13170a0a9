import Plotting

/// The gradient along a chain of tanh units, with the weight, the number of
/// units and the input in the reader's hand.
public let explorer = Explorer(
  "A gradient on its way back along a chain",
  controls: [
    .slider(
      name: "weight", label: "Weight w", range: 0.1...4, step: 0.05, value: 2),
    .slider(
      name: "depth", label: "Units", range: 2...50, step: 1, value: 50),
    .slider(
      name: "input", label: "Input x", range: -2...2, step: 0.1, value: 0.5),
    .slider(
      name: "way", label: "Way of the gradient, %", range: 0...100, step: 2,
      value: 100),
  ], played: "way"
) { values in
  chainChart(
    TanhChain(weight: values[0], depth: Int(values[1]), input: values[2]),
    way: values[3] / 100)
}
