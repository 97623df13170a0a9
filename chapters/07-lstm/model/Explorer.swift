import Plotting

/// The gradient by time step in a tanh network and in an LSTM, with the forget
/// bias, the scale of the recurrent weights and the length of the sequence in
/// the reader's hand.
public let explorer = Explorer(
  "How far back the gradient reaches",
  controls: [
    .slider(
      name: "bias", label: "Forget bias", range: -2...6, step: 0.5, value: 0),
    .slider(
      name: "scale", label: "Scale of U", range: 0.1...3, step: 0.1, value: 1),
    .slider(name: "length", label: "Steps", range: 5...100, step: 5, value: 50),
    .slider(
      name: "way", label: "Way back in time, %", range: 0...100, step: 2,
      value: 100),
  ], played: "way"
) { values in
  horizonChart(
    forgetBias: values[0], scale: values[1], length: Int(values[2]),
    way: values[3] / 100)
}
