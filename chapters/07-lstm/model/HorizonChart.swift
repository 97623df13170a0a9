import LinearAlgebra
import NeuralNetworks
import Plotting

/// The seed of the networks that are drawn, the number of their units, and that
/// of the sequences that they read.
public let (horizonSeed, horizonSize, horizonBatchSize): (UInt64, Int, Int) =
  (7, 16, 8)

// snippet.chart
/// Draws how the gradient fares on its way back through time: in a tanh network
/// and in an LSTM, and along the cell of the LSTM alone.
///
/// Both have recurrent weights of `scale` times orthogonal matrices, one for
/// each gate. The inputs are random. The gradients are shown on the first part
/// of their way back: a share `way` of it.
public func horizonChart(
  forgetBias: Double, scale: Double, length: Int, way: Double = 1
) -> Chart {
  func gradients(_ kind: RecurrentNetwork.Kind) -> [Double] {
    var generator = SplitMix64(seed: horizonSeed)
    let inputs = (0..<length).map { _ in
      Matrix.normal(
        rows: horizonBatchSize, columns: 2, standardDeviation: 0.5,
        using: &generator)
    }
    let network = RecurrentNetwork(
      kind, inputSize: 2, size: horizonSize, using: &generator)
    return network.stateGradients(
      on: inputs, size: horizonSize, using: &generator
    )
    .reversed()
  }
  let rule = Initializer.orthogonal(gain: scale)
  let (plain, gated) = (
    gradients(.tanh(rule)), gradients(.lstm(forgetBias: forgetBias, rule))
  )
  let back = plain.indices.map { Double($0) }
  // The loss reads the output, which is half the cell at first: σ(0) = 1/2.
  let cell = back.map { 0.5 * pow(sigmoid(forgetBias), $0) }

  let reached = Int((way * Double(length)).rounded(.toNearestOrEven))
  let shown = Array(back.prefix(reached + 1))
  let format = NumberFormat.significant(2)
  return Chart(
    "The gradient on its way back through time",
    x: .linear("steps back", in: 0...100),
    y: .log("gradient, relative to the last state", in: 1e-20...1e10),
    summary: "\(reached) steps back, the tanh network's gradient is "
      + format.text(plain[reached]) + " times what it was, the LSTM's "
      + format.text(gated[reached]) + " times; along the cell alone, "
      + format.text(cell[reached]) + " times.",
    marks: [
      .theory("cell alone", x: back, y: cell),
      .line("tanh", x: shown, y: Array(plain.prefix(reached + 1))),
      .line("LSTM", x: shown, y: Array(gated.prefix(reached + 1))),
    ])
}
// snippet.end
