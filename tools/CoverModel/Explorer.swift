import Plotting

/// The fate of a gradient, with the depth of the networks and the scale of the
/// weights in the reader's hand.
public let explorer = Explorer(
  "What becomes of a gradient",
  controls: [
    .slider(
      name: "depth", label: "Layers", range: 2...60, step: 1, value: 50),
    .slider(
      name: "scale", label: "Scale of the weights", range: 0.5...2,
      // Twelve stops to a factor of two, which are the scales of the fan.
      step: 0.025085832971998432, value: 1, mapping: .log),
  ]
) { values in
  let fan = Fan(depth: Int(values[0]))
  let place = fan.scales.indices.min { a, b in
    (fan.scales[a] / values[1] - 1).magnitude
      < (fan.scales[b] / values[1] - 1).magnitude
  }
  return fanChart(of: fan, place: place ?? 0)
}
