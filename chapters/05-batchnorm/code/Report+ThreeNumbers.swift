import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds BatchNorm on three numbers, up and down.
  func addThreeNumbers() {
    section("BatchNorm on three numbers")
    paragraph(
      "The batch (1, 3, 5) of one unit, and a gradient of 3 for the first "
        + "number alone.")
    let numbers = ThreeNumbers()
    value(
      "three-deviation", numbers.deviation, .fixed(3),
      "the deviation s of the three")
    value(
      "three-normalized", numbers.normalized[2, 0], .fixed(3),
      "the last of them, normalized; the first is its opposite")
    value(
      "three-back", numbers.result[0, 0], .fixed(3),
      "the gradient that comes back to the first and to the last")
    value(
      "three-back-middle", -numbers.result[1, 0], .fixed(3),
      "that of the middle one, less its sign")
    value(
      "three-length", numbers.result.norm, .fixed(2),
      "the length of what comes back")
    figure(
      "three-projections", numbers.diagram,
      "Each operation takes a part out of what comes back.")
  }
}

extension ThreeNumbers {
  /// The two operations, with the signal, what comes back and what is lost.
  var diagram: Diagram {
    let centre = Diagram.Node(
      "subtract the mean", lines: ["subtract", "the mean"],
      at: .init(column: 1, row: 0))
    let divide = Diagram.Node(
      "divide by s", lines: ["divide", "by s"], at: .init(column: 2, row: 0))
    let moves = Diagram.Node(
      "moves all", lines: ["lost:", "moves all"], group: "taken out",
      at: .init(column: 1, row: 1))
    let stretches = Diagram.Node(
      "stretches", lines: ["lost:", "stretches"], group: "taken out",
      at: .init(column: 2, row: 1))
    func gradient(_ from: String, _ to: String, _ size: Double) -> Diagram.Arrow
    {
      .init(
        from, to, label: NumberFormat.fixed(2).text(size), strength: size,
        kind: .gradient)
    }
    let divided = (Self.upstream - stretching) / deviation
    return Diagram(
      "What BatchNorm takes out of a gradient",
      summary: "Of a gradient of length 3, the division takes out what "
        + "stretches, and subtracting the mean what moves all alike",
      flow: .right,
      nodes: [
        .init("x", at: .init(column: 0, row: 0)), centre, divide,
        .init("x̂", at: .init(column: 3, row: 0)), moves, stretches,
      ],
      arrows: [
        .init("x", centre.name, kind: .signal),
        .init(centre.name, divide.name, kind: .signal),
        .init(divide.name, "x̂", kind: .signal),
        gradient("x̂", divide.name, Self.upstream.norm),
        gradient(divide.name, stretches.name, stretching.norm),
        gradient(divide.name, centre.name, divided.norm),
        gradient(centre.name, moves.name, moving.norm / deviation),
        gradient(centre.name, "x", result.norm),
      ])
  }
}
