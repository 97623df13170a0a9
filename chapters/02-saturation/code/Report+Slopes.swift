import Laboratory
import Plotting

extension Report {
  /// Adds how flat the sigmoid and tanh are, and where.
  func addSlopes() {
    section("Two slopes")
    paragraph(
      "On its way down, a gradient is multiplied in each unit by the slope of "
        + "the activation.")
    value(
      "slope-at-5", Slopes.sigmoid(at: 5), .significant(2),
      "the sigmoid's slope at 5")
    value(
      "slope-at-10", Slopes.sigmoid(at: 10), .significant(2),
      "the sigmoid's slope at 10")
    value(
      "crossover", Slopes.crossover, .fixed(3),
      "where tanh becomes flatter than the sigmoid")
    value(
      "sigmoid-half-width", Slopes.sigmoidHalfWidth, .fixed(3),
      "where the sigmoid's slope is half its maximum")
    value(
      "tanh-half-width", Slopes.tanhHalfWidth, .fixed(3),
      "where the slope of tanh is half its maximum")
    figure(
      "slopes",
      Chart(
        "The slopes of the sigmoid and of tanh", x: .linear("x", in: -6...6),
        y: .linear("slope", includesZero: true),
        summary: "Tanh peaks at 1, the sigmoid at 1/4; beyond the crossings, "
          + "tanh is the flatter of the two.",
        marks: [
          .line("sigmoid", over: -6...6) { Slopes.sigmoid(at: $0) },
          .line("tanh", over: -6...6) { Slopes.tanh(at: $0) },
        ]),
      "Tanh is the steeper of the two only between the crossings.")
    paragraph(
      "A sigmoid unit passes a gradient on undiminished only in a window of "
        + "its input.")
    value(
      "window-weight", Window.widest, .fixed(2),
      "the weight whose window is widest")
    value(
      "window-width", Window.width(weight: Window.widest), .fixed(3),
      "the width of that window")
  }
}
