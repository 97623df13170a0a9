import Autodiff
import Grading
import LinearAlgebra

extension Exercises {
  public static let cellStep = Exercise<
    @Sendable (Matrix, Matrix, Matrix, Matrix) throws -> (
      arguments: Matrix, before: Matrix
    )
  >(
    "7.3", solution: cellStep(arguments:before:dOutput:dCell:),
    mistakes: [
      Mistake("forgets what the output adds to the cell", withoutOutput),
      Mistake("forgets what later steps send to the cell", withoutCell),
      Mistake("forgets the slopes of the gates", withoutSlopes),
      Mistake("gives the forget gate the cell after the step", cellAfter),
      Mistake("gives the output gate the cell itself", cellItself),
      Mistake("takes the input gate for the forget gate", swapped),
    ]
  ) { cellStep, examiner in
    let cases: [(Matrix, Matrix, Matrix, Matrix)] = [
      ([[0, 0, 0, 0]], [[1]], [[0]], [[1]]),
      ([[0, 0, 0, 0]], [[1]], [[1]], [[0]]),
      ([[1, -0.5, 2, 0.25]], [[-0.8]], [[0.5]], [[-2]]),
      (
        [
          [0.5, -1, 1.5, 0, -0.25, 2, 1, -2],
          [0, 1, -1, 3, 0.75, -0.5, -0.25, 0.5],
          [-2, 0.25, 0.5, 1, 1, -1, 0, 1],
        ], [[0.5, -1], [2, 0.25], [0, 1]], [[1, -1], [0, 0.5], [2, 0]],
        [[0.25, 0], [-1, 1], [0, -0.5]]
      ),
    ]
    for (arguments, before, dOutput, dCell) in cases {
      examiner.given(
        "arguments = \(arguments.text), before = \(before.text), dOutput = "
          + "\(dOutput.text), dCell = \(dCell.text)")
      // The step on the tape, and a loss with these gradients.
      let tape = Tape()
      let (a, c) = (tape.variable(arguments), tape.variable(before))
      let size = before.columns
      func part(_ gate: Int) -> Variable {
        a.columns(gate * size..<(gate + 1) * size)
      }
      let cell = sigmoid(part(1)) * c + sigmoid(part(0)) * tanh(part(2))
      let output = sigmoid(part(3)) * tanh(cell)
      let gradients = tape.gradients(
        of: sum(output * tape.variable(dOutput))
          + sum(cell * tape.variable(dCell)))

      let found = try cellStep(arguments, before, dOutput, dCell)
      try examiner.expect(
        found.before, equals: gradients[c], within: .absolute(1e-12),
        named: "gradient with respect to the cell before",
        because: "The cell after the step acts on the loss in two ways.")
      try examiner.expect(
        found.arguments, equals: gradients[a], within: .absolute(1e-12),
        named: "gradient with respect to the arguments",
        because: "Each gate gets the gradient of its product times the other "
          + "factor, and has a slope of its own.")
    }
  }
}

/// The step with its parts, and the gradient with respect to the cell after it.
private struct Step {
  var i, f, g, o, before, cell, shown, dOutput, dc: Matrix

  init(
    _ arguments: Matrix, _ before: Matrix, _ dOutput: Matrix, _ dCell: Matrix
  ) {
    let size = before.columns
    i = sigmoid(arguments.columns(0..<size))
    f = sigmoid(arguments.columns(size..<2 * size))
    g = tanh(arguments.columns(2 * size..<3 * size))
    o = sigmoid(arguments.columns(3 * size..<4 * size))
    cell = f * before + i * g
    shown = tanh(cell)
    dc = dCell + dOutput * o * (1 - shown * shown)
    (self.before, self.dOutput) = (before, dOutput)
  }

  /// The gradients, unless some of them are given.
  func gradients(
    slopes: Bool = true, di: Matrix? = nil, df: Matrix? = nil,
    dOut: Matrix? = nil
  ) -> (arguments: Matrix, before: Matrix) {
    func slope(_ gate: Matrix) -> Matrix {
      slopes ? gate * (1 - gate) : 1 + 0 * gate
    }
    let parts = [
      (di ?? dc * g) * slope(i), (df ?? dc * before) * slope(f),
      dc * i * (slopes ? 1 - g * g : 1 + 0 * g),
      (dOut ?? dOutput * shown) * slope(o),
    ]
    let rows = parts.map { $0.transposed() }
    let elements = rows.flatMap(\.elements)
    let sideBySide = Matrix(
      rows: 4 * before.columns, columns: before.rows, elements: elements)
    return (sideBySide.transposed(), dc * f)
  }
}

private typealias Answer = (arguments: Matrix, before: Matrix)

private func withoutOutput(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) -> Answer {
  var step = Step(arguments, before, dOutput, dCell)
  step.dc = dCell
  return step.gradients()
}

private func withoutCell(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) -> Answer {
  Step(arguments, before, dOutput, 0 * dCell).gradients()
}

private func withoutSlopes(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) -> Answer {
  Step(arguments, before, dOutput, dCell).gradients(slopes: false)
}

private func cellAfter(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) -> Answer {
  let step = Step(arguments, before, dOutput, dCell)
  return step.gradients(df: step.dc * step.cell)
}

private func cellItself(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) -> Answer {
  let step = Step(arguments, before, dOutput, dCell)
  return step.gradients(dOut: dOutput * step.cell)
}

private func swapped(
  arguments: Matrix, before: Matrix, dOutput: Matrix, dCell: Matrix
) -> Answer {
  let step = Step(arguments, before, dOutput, dCell)
  return (step.gradients().arguments, step.dc * step.i)
}
