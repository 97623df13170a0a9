import ClippingModel
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds the cliff of one recurrent unit, and descents on it.
  func addCliff() {
    section("The cliff")
    paragraph(
      "The error of one recurrent unit after 50 steps, as a function of its "
        + "weight w and its bias b. The wall is the line along which the state "
        + "never moves; the slope is that of the error with respect to b.")
    let cliff = Cliff()
    figure(
      "cliff", Wall.section,
      "The error along the bias at w = 5. The wall stands where the error "
        + "jumps.")
    value(
      "ridge-from", Wall.leastWeight, .fixed(2),
      "the weight from which on a state that never moves is unstable")
    table(
      "walls",
      [
        Column("w", .fixed(1)), Column("b, theory", .fixed(4)),
        Column("b, found", .fixed(4)), Column("λ", .fixed(3)),
        Column("slope, theory", .integer), Column("slope, found", .integer),
        Column("longest beside", .integer),
      ],
      [5, 5.5, 6].map { w in
        let peak = Wall.peak(of: cliff, at: w)
        return [
          Cell(w), Cell(cliff.wall(at: w)), Cell(peak.bias),
          Cell(cliff.growth(at: w)),
          Cell(cliff.slopeOnWall(at: w)), Cell(Wall.slope(of: cliff, at: w)),
          Cell(peak.gradient),
        ]
      },
      caption:
        "The wall, the slope on it, and the norm of the longest gradient, "
        + "which stands beside it")
    figure(
      "wall", Wall.chart,
      "Below the wall at w = 5.")
    figure(
      "explorer", explorer.chart,
      "Where the sliders of the book's figure start.")
    addStarts()
  }

  private func addStarts() {
    let plain = CliffDescents(learningRate: 0.1, limit: .infinity)
    let clipped = CliffDescents(learningRate: 0.1, limit: 1)
    for (name, starts, meaning) in [
      ("plain", plain, "not clipped"), ("clipped", clipped, "clipped at 1"),
    ] {
      value(
        "\(name)-solved", starts.solved, .percent(0),
        "of 399 descents end with an error below 1/100, \(meaning)")
      value(
        "\(name)-stranded", starts.stranded, .percent(0),
        "end on a plateau, \(meaning)")
    }
    value(
      "plain-longest", plain.longestSteps.max() ?? .nan, .integer,
      "the longest step of all, not clipped")
    let neighbours = CliffDescents(
      CliffDescents.neighbours, learningRate: 0.05, limit: .infinity, steps: 400
    )
    value(
      "chaos-least", neighbours.longestSteps.min() ?? .nan, .significant(2),
      "the longest step, at least, from twenty neighbouring starts")
    value(
      "chaos-most", neighbours.longestSteps.max() ?? .nan, .significant(2),
      "the longest step, at most, from twenty neighbouring starts")
  }
}
