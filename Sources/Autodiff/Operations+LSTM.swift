import LinearAlgebra

// snippet.definition
/// Returns the output and the cell of a step of long short-term memory, by the
/// definition.
///
/// It is what the fast step must agree with.
package func plainLSTMStep(
  _ z: Variable, before: Variable
) -> (output: Variable, cell: Variable) {
  let size = before.columns
  func gate(_ index: Int) -> Variable {
    z.columns(index * size..<(index + 1) * size)
  }
  let cell = sigmoid(gate(1)) * before + sigmoid(gate(0)) * tanh(gate(2))
  return (sigmoid(gate(3)) * tanh(cell), cell)
}
// snippet.end

// snippet.step
/// Returns the output and the cell of a step of long short-term memory.
///
/// With the pre-activations `z = (i, f, g, o)` of the gates, side by side, and
/// the cell `b` before,
///
///     c = σ(f) b + σ(i) tanh g        h = σ(o) tanh c
///
///     di = σ′(i) tanh(g) dc           dc += σ(o) tanh′(c) dh
///     df = σ′(f) b dc                 do = σ′(o) tanh(c) dh
///     dg = σ(i) tanh′(g) dc           db = σ(f) dc
///
/// - Parameters:
///   - z: One row per example; four columns for each unit.
///   - before: The cell before; one column for each unit.
/// - Returns: The output `h` and the cell `c`.
public func lstmStep(
  _ z: Variable, before: Variable
) -> (output: Variable, cell: Variable) {
  require(
    z.rows == before.rows && z.columns == 4 * before.columns,
    "Gates of \(z.shape) for a cell of \(before.shape)")
  let (gates, b) = (z.value, before.value)
  let step = LSTMRecord(gates, before: b)
  let cell = z.tape.record(step.cell, from: [z, before]) { dc, shares in
    var dz = shares.take(0, like: gates)
    let db = step.passCell(dc, before: b, toGates: &dz)
    shares.put(dz, at: 0)
    shares.add(db, to: 1)
  }
  let output = z.tape.record(step.output, from: [z, cell]) { dh, shares in
    var dz = shares.take(0, like: gates)
    var dc = shares.take(1, like: b)
    step.passOutput(dh, toGates: &dz, toCell: &dc)
    shares.put(dz, at: 0)
    shares.put(dc, at: 1)
  }
  return (output, cell)
}
// snippet.end
