import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds two units multiplied out by hand.
  func addTwoUnits() {
    section("Two units by hand")
    paragraph(
      "Two sigmoid units in a row, with weights 1 and 4 and the input 2. What "
        + "comes back is the product of two factors, each a weight times a "
        + "slope; a bias changes the second.")
    for (name, units, words) in [
      ("hand", TwoUnits.plain, "without a bias"),
      ("centred", TwoUnits.centred, "with a bias of −2"),
    ] {
      let (h, y) = units.outputs()
      let z = TwoUnits.second * h + units.bias
      value("\(name)-z", z, .fixed(3), "z₂ \(words)")
      value("\(name)-y", y, .fixed(3), "y \(words)")
      value(
        "\(name)-slope", Slopes.sigmoid(at: z), .fixed(4),
        "slope of the second unit \(words)")
      value(
        "\(name)-factor", units.factors.second, .fixed(3),
        "factor of the second unit \(words)")
      value(
        "\(name)-passed", units.passed, .fixed(4),
        "what is left of a gradient \(words)")
    }
    value("hand-h", TwoUnits.plain.outputs().h, .fixed(3), "h")
    value(
      "hand-first", TwoUnits.plain.factors.first, .fixed(4),
      "slope and factor of the first unit")
    figure(
      "two-units", TwoUnits.diagram,
      "What comes back, step by step. The breadth of an arrow is the size of "
        + "the gradient.")
  }
}

extension TwoUnits {
  /// Both pairs of units, with the signal and what comes back.
  static var diagram: Diagram {
    let pairs = [
      (plain, "", "without a bias"),
      (centred, ", biased", "with a bias of −2"),
    ]
    return Diagram(
      "A slope is the multiplier of an arrow",
      summary: "In the saturated pair next to nothing comes back; a bias in "
        + "the second unit lets more pass",
      flow: .right,
      nodes: pairs.enumerated().flatMap { $1.0.nodes($1.1, group: $1.2, $0) },
      arrows: pairs.flatMap { $0.0.arrows($0.1) })
  }

  private func nodes(
    _ tail: String, group: String, _ row: Int
  ) -> [Diagram.Node] {
    let (h, y) = outputs()
    let slopes = (factors.first / Self.first, factors.second / Self.second)
    func text(_ x: Double) -> String { NumberFormat.fixed(3).text(x) }
    let lines = [
      ["x = \(NumberFormat.integer.text(Self.input))"],
      ["h = \(text(h))", "slope \(text(slopes.0))"],
      ["y = \(text(y))", "slope \(text(slopes.1))"],
      ["loss"],
    ]
    return zip(["x", "unit 1", "unit 2", "loss"], lines).enumerated().map {
      column, node in
      .init(
        node.0 + tail, lines: node.1, group: group,
        at: .init(column: column, row: row))
    }
  }

  private func arrows(_ tail: String) -> [Diagram.Arrow] {
    func text(_ x: Double) -> String { NumberFormat.significant(3).text(x) }
    return [
      .init("x" + tail, "unit 1" + tail, label: "w = 1", kind: .signal),
      .init("unit 1" + tail, "unit 2" + tail, label: "w = 4", kind: .signal),
      .init("unit 2" + tail, "loss" + tail, kind: .signal),
      .init(
        "loss" + tail, "unit 2" + tail, label: "1", strength: 1,
        kind: .gradient),
      .init(
        "unit 2" + tail, "unit 1" + tail, label: text(factors.second),
        strength: factors.second, kind: .gradient),
      .init(
        "unit 1" + tail, "x" + tail, label: text(passed), strength: passed,
        kind: .gradient),
    ]
  }
}
