import Laboratory
import Plotting

extension Report {
  /// Adds the functions, and how steep they get.
  func addSlopes() {
    section("Six rectifiers")
    paragraph(
      "A rectifier hands on what is positive, or nearly so, and little of what "
        + "is negative.")
    let (gelu, swish) = (Rectifiers.all[4].function, Rectifiers.all[5].function)
    let place = Rectifiers.steepest(swish)
    value(
      "gelu-steepest", gelu.derivative(at: Rectifiers.steepest(gelu)),
      .fixed(6), "the greatest slope of GELU")
    value(
      "swish-steepest", swish.derivative(at: place), .fixed(6),
      "the greatest slope of Swish")
    value("swish-place", place, .fixed(4), "where Swish is steepest")
    value(
      "elu-tail", Rectifiers.all[2].function.derivative(at: -10),
      .significant(2), "the slope of ELU at −10")
    figure(
      "rectifiers",
      ChartGrid(
        "Rectifiers and their slopes", columns: 2, sharing: .x,
        summary: "All are straight on the right, or nearly; they differ on the "
          + "left. The slopes of SELU, GELU and Swish exceed 1.",
        charts: [
          Chart(
            "Value", x: .linear("z", in: -4...4), y: .linear("φ(z)"),
            marks: Rectifiers.all.map { name, function in
              .line(name, over: -4...4) { function($0) }
            }),
          Chart(
            "Slope", x: .linear("z", in: -4...4), y: .linear("φ′(z)"),
            marks: Rectifiers.all.map { name, function in
              .line(name, over: -4...4, samples: 401) {
                function.derivative(at: $0)
              }
            }),
        ]),
      "The slopes are what a gradient is multiplied by.")
  }
}
