import Laboratory
import Plotting

extension Report {
  /// Adds what a layer of three inputs and two units keeps in each direction.
  func addFanSums() {
    section("Fan-in and fan-out")
    paragraph(
      "A layer of three inputs and two units, over all draws of weights of "
        + "either sign. In a unit three numbers meet on the way up, in an "
        + "input two on the way down.")
    figure(
      "fans", FanSums.diagram,
      "Three arrows meet in the unit, two in the input.")
    let (fanIn, fanOut) = (
      Double(FanSums.signal.count), Double(FanSums.gradients.count)
    )
    let rules: [(name: String, variance: Double)] = [
      ("the example", FanSums.size * FanSums.size),
      ("one over fan-in", 1 / fanIn), ("one over fan-out", 1 / fanOut),
      ("Glorot, 2/(n + m)", 2 / (fanIn + fanOut)),
    ]
    table(
      "rules",
      [
        .text("rule"), Column("variance", .fixed(3)),
        Column("signal keeps", .fixed(3)), Column("gradient keeps", .fixed(3)),
      ],
      rules.map { name, variance in
        let size = variance.squareRoot()
        return [
          Cell(name), Cell(variance),
          Cell(FanSums.kept(of: FanSums.signal, size: size)),
          Cell(FanSums.kept(of: FanSums.gradients, size: size)),
        ]
      },
      caption: "Share of the mean square that is kept, over all draws")
  }
}

extension FanSums {
  /// What meets in a unit on the way up, and in an input on the way down.
  static var diagram: Diagram {
    func text(_ number: Double) -> String {
      NumberFormat.integer.text(number)
    }
    let (up, down) = ("way up: fan-in 3", "way down: fan-out 2")
    let unit = Diagram.Node(
      "unit", lines: ["z", "sum of 3"], group: up,
      at: .init(column: 1, row: 1))
    let input = Diagram.Node(
      "input", lines: ["gradient", "sum of 2"], group: down,
      at: .init(column: 2, row: 1))
    let inputs = signal.enumerated().map { i, h in
      Diagram.Node(
        "input \(i + 1)", lines: ["h = \(text(h))"], group: up,
        at: .init(column: 0, row: i))
    }
    let units = gradients.enumerated().map { j, gradient in
      Diagram.Node(
        "unit \(j + 1)", lines: ["δ = \(text(gradient))"], group: down,
        at: .init(column: 3, row: 2 * j))
    }
    let signals = zip(inputs, signal).map { node, h in
      Diagram.Arrow(
        node.name, unit.name, label: "±\(text(h))/2", strength: h,
        kind: .signal)
    }
    let returns = zip(units, gradients).map { node, gradient in
      Diagram.Arrow(
        node.name, input.name, label: "±\(text(gradient))/2",
        strength: gradient, kind: .gradient)
    }
    return Diagram(
      "Fan-in and fan-out",
      summary: "Three arrows meet in a unit on the way up, and two in an input "
        + "on the way down",
      flow: .right, nodes: inputs + [unit, input] + units,
      arrows: signals + returns)
  }
}
