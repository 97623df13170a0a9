import LinearAlgebra

/// Two steps of an LSTM with one unit, few enough numbers to redo on paper.
///
/// The first input, 1, opens the input gate; the second, 0, shuts it.
struct TwoSteps {
  // snippet.step
  /// A step: the gates, and what they make of cell and output.
  struct Step {
    let (inputGate, forgetGate, outputGate): (Double, Double, Double)
    let candidate: Double
    let (cell, output): (Double, Double)

    /// Reads `x`, with the cell and the output of the step before.
    init(_ x: Double, cell before: Double = 0, output h: Double = 0) {
      inputGate = sigmoid(4 * x - 2)
      forgetGate = sigmoid(1)
      outputGate = sigmoid(0)
      candidate = tanh(x + 0.5 * h)
      cell = forgetGate * before + inputGate * candidate
      output = outputGate * tanh(cell)
    }
  }

  /// Both steps.
  let (first, second): (Step, Step)

  init() {
    first = Step(1)
    second = Step(0, cell: first.cell, output: first.output)
  }
  // snippet.end

  // snippet.ways
  /// What a gradient at the second cell is multiplied by along the cell.
  var alongCell: Double { second.forgetGate }

  /// What it has been multiplied by on the other way: before the candidate of
  /// the second step, at the output of the first, at the first cell.
  var throughGates: [Double] {
    let slope = 1 - second.candidate * second.candidate
    let shown = 1 - tanh(first.cell) * tanh(first.cell)
    let candidate = second.inputGate
    let output = candidate * slope * 0.5
    return [candidate, output, output * first.outputGate * shown]
  }

  /// What arrives at the first cell in all.
  var passed: Double { alongCell + throughGates[2] }
  // snippet.end
}
