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

  private func expectSame(
    _ fixture: Fixture, _ input: Linear, _ recurrent: Linear,
    outputs: ([Variable]) -> [Variable]
  ) throws {
    let bias = try #require(input.bias)
    input.weight.value = try fixture.input("input")
    bias.value = try fixture.input("bias")
    recurrent.weight.value = try fixture.input("recurrent")
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
    try fixture.expect("gradient.recurrent", gradients[recurrent.weight])
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
  }
}
