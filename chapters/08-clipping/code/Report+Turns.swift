import Autodiff
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what each way of clipping does to direction and size.
  func addTurns(of sweep: Sweep) {
    section("Three ways to clip")
    let longest = sweep.outcomes(learningRate: 0.1, limit: 1)[0].longest
    let cases: [(String, [Matrix])] = [
      ("(100, 1)", [[[100, 1]]]),
      ("(3, 4), (0.6, 0.8)", [[[3, 4]], [[0.6, 0.8]]]),
      ("recurrent network", longest),
    ]
    table(
      "turns",
      [
        .text("gradient"), .text("clipped at 1"), Column("parts", .integer),
        Column("norm", .fixed(2)), Column("at most", .fixed(2)),
        Column("angle", .fixed(2)), Column("below", .fixed(2)),
      ],
      cases.flatMap { name, tensors in
        Way.allCases.map { way in
          let turn = Turn(tensors, way, limit: 1)
          let parts = way.parts(of: tensors)
          return [
            Cell(name), Cell("\(way)"), Cell(Double(parts)), Cell(turn.after),
            Cell(Double(parts).squareRoot()), Cell(turn.angle),
            Cell(Turn.bound(parts: parts)),
          ]
        }
      },
      caption: "Norms and angles (in degrees) after clipping, with their bounds"
    )
    value(
      "turn-by-value", Turn([[[100, 1]]], .value, limit: 1).angle, .fixed(1),
      "degrees by which (100, 1) turns, clipped at 1 by value")
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
        marks: Way.allCases.map { way in
          .line(
            "\(way)", x: limits,
            y: limits.map { Turn(longest, way, limit: $0).angle })
        } + [
          .rule(y: Turn.signAngle(of: longest))
        ]),
      "The longest gradient of the recurrent network. The dotted line is the "
        + "angle between a gradient and its signs.")
  }
}
