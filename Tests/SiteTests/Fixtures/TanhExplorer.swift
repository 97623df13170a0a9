import LinearAlgebra
import Plotting

/// The slopes of tanh and of a sigmoid, whose steepness the reader sets.
public let explorer = Explorer(
  "Slopes",
  controls: [
    .slider(
      name: "scale", label: "Steepness", range: 0.25...4, step: 0.25, value: 1),
    .slider(
      name: "reach", label: "Reach", range: 1...100, step: 0.25, value: 10,
      mapping: .log),
    .choice(
      name: "activation", label: "Activation", options: ["tanh", "sigmoid"]),
  ]
) { values in
  let (scale, reach) = (values[0], values[1])
  let x = (0...40).map { reach * (Double($0) / 20 - 1) }
  let slopes = x.map { x in
    if values[2] == 0 {
      let t = tanh(scale * x)
      return scale * (1 - t * t)
    }
    let s = sigmoid(scale * x)
    return scale * s * (1 - s)
  }
  return Chart(
    "Slopes", x: .linear("x"), y: .linear("slope"),
    summary: "The slope is largest at the origin.",
    marks: [.line("slope", x: x, y: slopes)])
}
