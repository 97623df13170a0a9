import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds two steps of an LSTM computed by hand.
  func addTwoSteps() {
    section("Two steps by hand")
    paragraph(
      "Two steps of an LSTM with one unit. The first input, 1, is written into "
        + "the cell; the second, 0, shuts the input gate. A gradient of 1 at "
        + "the second cell comes back by two ways.")
    let steps = TwoSteps()
    let (first, second) = (steps.first, steps.second)
    for (name, number, words) in [
      ("i1", first.inputGate, "the input gate in step 1"),
      ("g1", first.candidate, "the candidate in step 1"),
      ("c1", first.cell, "the cell after step 1"),
      ("h1", first.output, "the output of step 1"),
      ("i2", second.inputGate, "the input gate in step 2"),
      ("g2", second.candidate, "the candidate in step 2"),
      ("c2", second.cell, "the cell after step 2"),
      ("f", steps.alongCell, "the forget gate: what comes back along the cell"),
      ("gates", steps.throughGates[2], "what comes back through the gates"),
      ("passed", steps.passed, "what arrives at the first cell in all"),
    ] {
      value("hand-\(name)", number, .fixed(3), words)
    }
    figure(
      "two-steps", steps.diagram,
      "The second step of the example: one way leads along the cell, the "
        + "other through the gates.")
  }

  /// Adds the last steps of a tanh network, unrolled, with what comes back.
  func addUnrolled(_ pass: BackpropagationThroughTime) {
    figure(
      "unrolled", pass.diagram(last: 4),
      "The last steps of that network, unrolled in time. Numbers are norms, "
        + "relative to that of the gradient at the last state.")
  }
}

extension TwoSteps {
  /// The second step, with the two ways back to the first cell.
  var diagram: Diagram {
    func box(
      _ name: String, _ value: String, _ group: String, _ column: Int,
      _ row: Int
    ) -> Diagram.Node {
      .init(
        name, lines: [name, value], group: group,
        at: .init(column: column, row: row))
    }
    let (cell, gates) = ("along the cell", "through the gates")
    let names = (
      kept: "forget gate", written: "input gate", candidate: "candidate g₂",
      output: "output h₁"
    )
    func back(_ from: String, _ to: String, _ gradient: Double)
      -> Diagram.Arrow
    {
      .init(
        from, to, label: gradient == 1 ? "1" : text(gradient),
        strength: gradient, kind: .gradient)
    }
    return Diagram(
      "Two ways back through one step",
      summary: "Along the cell \(text(alongCell)) comes back, and through the "
        + "gates \(text(throughGates[2]))",
      flow: .right,
      nodes: [
        box("cell c₁", text(first.cell), cell, 0, 0),
        box(names.kept, "× \(text(second.forgetGate))", cell, 1, 0),
        box("cell c₂", text(second.cell), cell, 2, 0),
        box(names.output, text(first.output), gates, 0, 1),
        box(names.candidate, text(second.candidate), gates, 1, 1),
        box(names.written, "× \(text(second.inputGate))", gates, 2, 1),
      ],
      arrows: [
        .init("cell c₁", names.kept, kind: .signal),
        .init(names.kept, "cell c₂", kind: .signal),
        .init("cell c₁", names.output, kind: .signal),
        .init(names.output, names.candidate, kind: .signal),
        .init(names.candidate, names.written, kind: .signal),
        .init(names.written, "cell c₂", kind: .signal),
        back("cell c₂", names.kept, 1),
        back(names.kept, "cell c₁", alongCell),
        back("cell c₂", names.written, 1),
        back(names.written, names.candidate, throughGates[0]),
        back(names.candidate, names.output, throughGates[1]),
        back(names.output, "cell c₁", throughGates[2]),
      ])
  }

  private func text(_ number: Double) -> String {
    NumberFormat.fixed(3).text(number)
  }
}

extension BackpropagationThroughTime {
  /// The last steps, side by side, with the gradients that come back: to the
  /// states, and to the weights of which there is one matrix.
  fileprivate func diagram(last count: Int) -> Diagram {
    let end = states.count - 1
    let whole = states[end].norm
    let steps = Array(end - count + 1...end)
    func text(_ number: Double) -> String {
      NumberFormat.significant(2).text(number)
    }
    func state(_ t: Int) -> String { "state \(t)" }
    func share(_ t: Int) -> String { "step \(t)" }
    var nodes = [
      Diagram.Node("loss", at: .init(column: count, row: 0))
    ]
    var arrows = [
      Diagram.Arrow(state(end), "loss", kind: .signal),
      .init("loss", state(end), label: "1", strength: 1, kind: .gradient),
    ]
    for (column, t) in steps.enumerated() {
      let added = contributions[t - 1].norm / whole
      nodes += [
        .init(
          state(t), lines: ["h at \(t)"], group: "states",
          at: .init(column: column, row: 0)),
        .init(
          share(t), lines: ["adds", text(added)],
          group: "to the gradient of U", at: .init(column: column, row: 1)),
      ]
      arrows.append(
        .init(state(t), share(t), strength: added, kind: .gradient))
      guard column > 0 else { continue }
      let back = states[t - 1].norm / whole
      arrows += [
        .init(state(t - 1), state(t), label: "U", kind: .signal),
        .init(
          state(t), state(t - 1), label: text(back), strength: back,
          kind: .gradient),
      ]
    }
    return Diagram(
      "Unrolled in time",
      summary: "One matrix U at every step. The gradient shrinks on its way "
        + "back, and with it what a step adds to the gradient of U",
      flow: .right, nodes: nodes, arrows: arrows)
  }
}
