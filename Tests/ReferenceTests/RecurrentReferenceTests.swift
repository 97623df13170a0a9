import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

/// Twenty steps back through time, against PyTorch.
@Suite struct RecurrentReferenceTests {
  @Test func plainLayer() throws {
    let fixture = try Fixture("rnn")
    var generator = SplitMix64(seed: 0)
    let layer = RNN(inputSize: 2, size: 4, using: &generator)
    try expectSame(fixture, layer.input, layer.recurrent) { layer($0) }
  }

  @Test func longShortTermMemory() throws {
    let fixture = try Fixture("lstm")
    var generator = SplitMix64(seed: 0)
    let layer = LSTM(inputSize: 2, size: 4, using: &generator)
    try expectSame(fixture, layer.input, layer.recurrent) {
      layer($0).map(\.output)
    }
  }

  // PyTorch's has biases of its own in what the reset gate multiplies.
  @Test func gatedRecurrentUnit() throws {
    let fixture = try Fixture("gru")
    var generator = SplitMix64(seed: 0)
    let layer = GRU(
      inputSize: 2, size: 4, reset: .afterProduct, using: &generator)
    let bias = try #require(layer.recurrentCandidate.bias)
    let recurrent = try fixture.input("recurrent")
    layer.recurrentGates.weight.value = recurrent.columns(0..<8)
    layer.recurrentCandidate.weight.value = recurrent.columns(8..<12)
    bias.value = try fixture.input("candidate")
    let gradients = try gradientsOfSame(fixture, layer.input) { layer($0) }
    try fixture.expect("gradient.candidate", gradients[bias])
    let (gates, candidate) = (
      gradients[layer.recurrentGates.weight],
      gradients[layer.recurrentCandidate.weight]
    )
    var whole = Matrix(repeating: 0, rows: 4, columns: 12)
    for i in 0..<4 {
      for j in 0..<8 { whole[i, j] = gates[i, j] }
      for j in 0..<4 { whole[i, 8 + j] = candidate[i, j] }
    }
    try fixture.expect("gradient.recurrent", whole)
  }

  private func expectSame(
    _ fixture: Fixture, _ input: Linear, _ recurrent: Linear,
    outputs: ([Variable]) -> [Variable]
  ) throws {
    recurrent.weight.value = try fixture.input("recurrent")
    let gradients = try gradientsOfSame(fixture, input, outputs: outputs)
    try fixture.expect("gradient.recurrent", gradients[recurrent.weight])
  }

  /// Expects the outputs and what all kinds have, and returns the gradients.
  private func gradientsOfSame(
    _ fixture: Fixture, _ input: Linear, outputs: ([Variable]) -> [Variable]
  ) throws -> Gradients {
    let bias = try #require(input.bias)
    input.weight.value = try fixture.input("input")
    bias.value = try fixture.input("bias")
    let tape = Tape()
    let steps = Int(try fixture.setting("steps"))
    let sequence = try fixture.steps("sequence", count: steps)
      .map { tape.variable($0) }
    let output = concatenation(rows: outputs(sequence))
    let gradients = tape.gradients(
      of: output, upstream: try fixture.input("upstream"))
    try fixture.expect("output", output.value)
    try fixture.expect("gradient.input", gradients[input.weight])
    try fixture.expect("gradient.bias", gradients[bias])
    let batch = sequence[0].value.rows
    var all = Matrix(
      repeating: 0, rows: steps * batch, columns: sequence[0].value.columns)
    for (step, x) in sequence.enumerated() {
      let gradient = gradients[x]
      for i in 0..<batch {
        for j in 0..<all.columns {
          all[step * batch + i, j] = gradient[i, j]
        }
      }
    }
    try fixture.expect("gradient.sequence", all)
    return gradients
  }
}
