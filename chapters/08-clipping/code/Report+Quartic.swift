import Laboratory
import Plotting

extension Report {
  /// Adds the steps that gradient descent takes on x⁴.
  func addQuartic() {
    section("x⁴")
    let starts: [Double] = [3, 10, 30, 100, 300]
    let rows = starts.map { x in
      let rate = 0.99 * Quartic.stabilityLimit(from: x)
      return (
        start: x, plain: steps(from: x, rate, .infinity),
        plainTheory: Quartic.predictedSteps(from: x, learningRate: rate),
        clipped: steps(from: x, 0.1, 10),
        clippedTheory: Quartic.predictedSteps(
          from: x, learningRate: 0.1, limit: 10)
      )
    }
    table(
      "quartic",
      [
        Column("start", .integer), Column("not clipped", .integer),
        Column("predicted", .integer), Column("clipped at 10", .integer),
        Column("predicted", .integer),
      ],
      rows.map { row in
        [
          Cell(row.start), Cell(row.plain), Cell(row.plainTheory),
          Cell(row.clipped), Cell(row.clippedTheory),
        ]
      },
      caption: "Steps until |f′| < 1/100")
    value(
      "quartic-plain", rows[3].plain, .integer,
      "steps from 100, without clipping")
    value(
      "quartic-clipped", rows[3].clipped, .integer, "steps from 100, clipped")
    value(
      "quartic-clipped-1", steps(from: 100, 0.1, 1), .integer,
      "steps from 100, clipped at 1")
    figure(
      "quartic-steps",
      Chart(
        "Steps to the minimum of x⁴", x: .log("start"), y: .log("steps"),
        summary: "The steps grow with the square of the distance, or with it.",
        marks: [
          .theory("not clipped", x: starts, y: rows.map { $0.plainTheory }),
          .points("not clipped", x: starts, y: rows.map { $0.plain }),
          .theory("clipped at 10", x: starts, y: rows.map { $0.clippedTheory }),
          .points("clipped at 10", x: starts, y: rows.map { $0.clipped }),
        ]),
      "Without clipping, the learning rate is 99/100 of the largest stable one; "
        + "with it, 1/10.")
  }

  private func steps(from x: Double, _ rate: Double, _ limit: Double) -> Double
  {
    let steps = Quartic.steps(from: x, learningRate: rate, limit: limit)
    return steps.map { Double($0) } ?? .infinity
  }
}
