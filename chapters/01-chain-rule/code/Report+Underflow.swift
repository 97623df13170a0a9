import Laboratory
import Plotting

extension Report {
  /// Adds where products of small factors end.
  func addUnderflow() {
    section("Where a vanishing gradient ends")
    paragraph(
      "Every layer multiplies the gradient by the same factor, and the result "
        + "is rounded. A factor up to 1/2 ends at zero.")
    let precisions = [
      Precision.half, .float, .double, .bfloat16, .e5m2, .e4m3,
    ]
    let small = 0.25
    let factors = [0.5, small, 0.1]
    table(
      "zero",
      [.text("format")] + factors.map { Column("factor \($0)", .integer) },
      precisions.map { precision in
        [Cell(precision.name)]
          + factors.map { factor in
            precision.layersUntilZero(factor: factor).map { Cell(Double($0)) }
              ?? "never"
          }
      },
      caption: "Layers after which the gradient is exactly zero")

    paragraph("A factor above 1/2 never gets there.")
    let layers = 80
    let factor = 0.7
    let half = Precision.half.gradients(factor: factor, layers: layers)
    let exact = Precision.double.gradients(factor: factor, layers: layers)
    value("stuck-factor", factor, .fixed(1), "a factor per layer above ½")
    value("stuck-layers", layers, "layers")
    value(
      "stuck-exact", exact[layers - 1], .scientific(1), "the gradient, exact")
    value(
      "stuck-half", half[layers - 1], .scientific(1),
      "the gradient in Float16")
    let shown = Precision.half.gradients(factor: small, layers: layers)
      .prefix { $0 > 0 }
    figure(
      "underflow",
      Chart(
        "Vanishing in Float16", x: .linear("layers"), y: .log("gradient"),
        summary: "With a factor of \(small) the gradient ends after "
          + "\(shown.count) layers: the next is zero. With \(factor) it follows "
          + "the exact line down to the smallest number and stays there.",
        marks: [
          .line(
            "factor \(small), until it is zero", y: Array(shown),
            markers: true, color: 1),
          .theory("factor \(factor)", y: exact, color: 0),
          .line("factor \(factor)", y: half, color: 0),
          .rule(y: 0x1p-24, "smallest Float16"),
        ]),
      "A gradient multiplied by the same factor in every layer and rounded to "
        + "half precision. Dashed: without rounding.")
  }
}
