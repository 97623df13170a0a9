import Autodiff
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what each rule of clipping does to direction and size.
  func addTurns(of grid: ClippingGrid) {
    section("How far clipping turns a gradient")
    let longest = grid.outcomes(
      learningRate: ClippingGrid.comparedRate, limit: 1)[0].longest
    let steep: [Matrix] = [[[100, 1]]]
    let cases: [(String, [Matrix])] =
      [steep, [[[3, 4]], [[0.6, 0.8]]]].map { (text($0), $0) }
      + [("recurrent network", longest)]
    table(
      "turns",
      [
        .text("gradient"), .text("clipped at 1"), Column("parts", .integer),
        Column("norm", .fixed(2)), Column("at most", .fixed(2)),
        Column("angle", .fixed(2)), Column("below", .fixed(2)),
      ],
      cases.flatMap { name, tensors in
        ClippingRule.allCases.map { rule in
          let turn = Turn(tensors, rule, limit: 1)
          let parts = rule.parts(of: tensors)
          return [
            Cell(name), Cell("\(rule)"), Cell(Double(parts)), Cell(turn.after),
            Cell(Double(parts).squareRoot()), Cell(turn.angle),
            Cell(Turn.bound(parts: parts)),
          ]
        }
      },
      caption:
        "Norms and angles (in degrees) after clipping, with their bounds",
      conditions: conditions(of: grid))
    value(
      "turn-by-value", Turn(steep, .value, limit: 1).angle, .fixed(1),
      "degrees by which \(text(steep)) turns, clipped at 1 by value")
    value(
      "longest-norm", norm(longest), .integer,
      "the norm of the longest gradient of the recurrent network")
    let limits = (-32...20).map { pow(10, Double($0) / 8) }
    figure(
      "angles",
      Chart(
        "How far clipping turns a gradient", x: .log("limit"),
        y: .linear("angle (degrees)"),
        summary: "The smaller the limit, the farther. Only the global norm "
          + "keeps the direction.",
        marks: ClippingRule.allCases.map { rule in
          .line(
            "\(rule)", x: limits,
            y: limits.map { Turn(longest, rule, limit: $0).angle })
        } + [
          .rule(y: Turn.signAngle(of: longest))
        ]),
      "The longest gradient of the recurrent network. The dotted line is the "
        + "angle between a gradient and its signs.",
      conditions: conditions(of: grid))
  }

  /// What the longest gradient of the recurrent network rests on.
  private func conditions(of grid: ClippingGrid) -> Conditions {
    Conditions(
      seeds: grid.seeds.prefix(1), updates: grid.updates,
      learningRate: ClippingGrid.comparedRate, limit: 1)
  }

  /// Returns the parts of a gradient as text, as in "(3, 4), (0.6, 0.8)".
  private func text(_ tensors: [Matrix]) -> String {
    tensors.map { text($0.elements) }.joined(separator: ", ")
  }
}
