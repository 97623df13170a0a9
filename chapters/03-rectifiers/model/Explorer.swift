import Plotting

/// A batch on its way through fifty layers of rectifiers, with the slope of
/// the negative side, the scale of the weights and the batch in the reader's
/// hand.
public let explorer = Explorer(
  "A batch on its way through fifty layers",
  controls: [
    .slider(
      name: "slope", label: "Slope a of the negative side", range: 0...1,
      step: 0.05, value: 0),
    .slider(
      name: "variance", label: "Weight variance × n", range: 0.2...4,
      step: 0.1, value: 2),
    .slider(
      name: "batch", label: "Examples in the batch", range: 2...64, step: 1,
      value: 32),
    .slider(
      name: "correlation", label: "Correlation of the inputs",
      range: 0...0.95, step: 0.05, value: 0),
  ]
) { values in
  depthChart(
    slope: values[0], weightVariance: values[1], batch: Int(values[2]),
    inputCorrelation: values[3])
}
