import Laboratory
import Plotting

extension Report {
  /// Adds three units multiplied out by hand.
  func addThreeUnits() {
    section("Three units by hand")
    paragraph(
      "The input (1, 2) in a layer of three ReLU units, and the gradient of "
        + "(y − 1)²/2. The third unit is off.")
    figure(
      "three-units", ThreeUnits().diagram,
      "Nothing comes back from the unit that is off, and nothing changes it.")
  }
}

extension ThreeUnits {
  /// The layer, with the signal and what comes back.
  var diagram: Diagram {
    let units = (0..<3).map { unit in
      Diagram.Node(
        "unit \(unit + 1)",
        lines: ["z = \(text(z[0, unit]))", "h = \(text(h[0, unit]))"],
        group: h[0, unit] > 0 ? "active unit" : "dead unit",
        at: .init(column: 1, row: unit))
    }
    let arrows = units.enumerated().flatMap { i, unit -> [Diagram.Arrow] in
      let signal = (h[0, i] * Self.outgoing[0, i]).magnitude
      return [
        .init("x", unit.name, kind: .signal),
        .init(
          unit.name, "y", label: "w = \(text(Self.outgoing[0, i]))",
          strength: signal, kind: .signal),
        .init(
          "y", unit.name, label: text(gradient[0, i]),
          strength: gradient[0, i].magnitude, kind: .gradient),
        .init(unit.name, "x", strength: sent[i], kind: .gradient),
      ]
    }
    return Diagram(
      "A layer in which one unit is off",
      summary: "From the dead unit no gradient goes on to the input",
      flow: .right,
      nodes: [
        .init("x", lines: ["x = (1, 2)"], at: .init(column: 0, row: 1))
      ] + units + [
        .init("y", lines: ["y = \(text(output))"], at: .init(column: 2, row: 1))
      ], arrows: arrows)
  }

  private func text(_ number: Double) -> String {
    NumberFormat.integer.text(number)
  }
}
