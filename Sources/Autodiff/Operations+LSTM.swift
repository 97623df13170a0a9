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
  let b = before.value
  var (record, c) = (LSTMRecord(activating: z.value), b)
  record.update(&c)
  let gates = z.value
  let cell = z.tape.record(c, from: [z, before]) { [record] dc, shares in
    if shares.isNeeded(0) {
      shares.update(0, like: gates) {
        record.pass(dc, before: b, toGates: &$0)
      }
    }
    if shares.isNeeded(1) { shares.add(record.passed(dc), to: 1) }
  }
  let output = z.tape.record(
    record.output, from: [z, cell]
  ) { [record] dh, shares in
    if shares.isNeeded(0) {
      shares.update(0, like: gates) { record.pass(dh, toGates: &$0) }
    }
    if shares.isNeeded(1) {
      shares.update(1, like: c) { record.pass(dh, toCell: &$0) }
    }
  }
  return (output, cell)
}
// snippet.end
