import Plotting

/// Gradient descent on the cliff, with the start, the learning rate and the
/// limit in the reader's hand.
public let explorer = Explorer(
  "Over the cliff or along its foot",
  controls: [
    .slider(
      name: "weight", label: "Start: w", range: 4.2...6.8, step: 0.1,
      value: 5.1),
    .slider(
      name: "bias", label: "Start: b", range: -3.3 ... -1.1, step: 0.05,
      value: -2.55),
    .slider(
      name: "rate", label: "Learning rate", range: 0.005...1, step: 0.1,
      value: 0.05, mapping: .log),
    .slider(
      name: "limit", label: "Limit of the norm", range: 0.01...1000,
      step: 0.25, value: 1, mapping: .log),
    .slider(
      name: "steps", label: "Steps", range: 0...300, step: 5, value: 300),
  ], played: "steps"
) { values in
  cliffChart(
    from: Cliff.Point(w: values[0], b: values[1]), learningRate: values[2],
    limit: values[3], steps: Int(values[4]))
}
