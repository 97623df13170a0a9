import Laboratory
import Plotting

extension Report {
  /// Adds the error of finite differences against the step.
  func addVCurves() {
    section("The error of a finite difference")
    paragraph(
      "The derivative of the sigmoid, estimated with steps of all sizes. Large "
        + "steps cut the curve off; small ones magnify rounding.")
    let double = VCurve(.central, in: Double.self)
    let float = VCurve(.central, in: Float.self)
    let forward = VCurve(.forward, in: Double.self)
    let curves = [
      ("Double, central", double), ("Float, central", float),
      ("Double, forward", forward),
    ]
    value(
      "forward-loss", forward.leastError / double.leastError, .integer,
      "the least error of forward differences over that of central ones")
    let tooSmall = 0x1p-33
    value(
      "too-small",
      double.error(step: tooSmall) / double.leastError, .integer,
      "the error at step \(power(tooSmall)) over the least, central, Double")
    value(
      "best-step", double.bestStep, .scientific(1),
      "the best step, central, Double")
    let slope = Sigmoid(at: 0.7).first
    let customary = 0x1p-17
    value(
      "double-error", double.error(step: customary) / slope, .scientific(1),
      "the relative error at step \(power(customary)), central, Double")
    value(
      "float-error", float.error(step: customary) / slope, .scientific(1),
      "the same in Float")
    table(
      "best-steps",
      [
        .text("differences"), Column("best step, predicted", .scientific(2)),
        Column("measured", .scientific(2)),
        Column("least error, predicted", .scientific(2)),
        Column("measured", .scientific(2)),
      ],
      curves.map { name, curve in
        let step = curve.predictedBestStep
        return [
          Cell(name), Cell(step), Cell(curve.bestStep),
          Cell(curve.predictedError(step: step)), Cell(curve.leastError),
        ]
      },
      caption: "The best step; only powers of two were tried")
    figure(
      "v-curve",
      Chart(
        "The error of a finite difference",
        x: .log("step h"), y: .log("error of the derivative"),
        summary: "Each curve falls with slope −1 as the step grows, has a "
          + "least error, and rises: with slope 2 for central differences, 1 "
          + "for forward ones.",
        marks: curves.enumerated().flatMap { i, named -> [Mark] in
          let (name, curve) = named
          let law = curve.steps.map { curve.predictedError(step: $0) }
          return [
            .theory(name, x: curve.steps, y: law, color: i),
            .points(name, x: curve.steps, y: curve.errors, color: i),
          ]
        }),
      "Points: the error of the derivative of the sigmoid, root mean square "
        + "over \(VCurve.points.count) places between "
        + "\(VCurve.range.lowerBound) and \(VCurve.range.upperBound). Dashed: "
        + "the law, with no constant fitted.")
  }

  /// Returns a power of two as text, as in "2⁻³³".
  private func power(_ number: Double) -> String {
    "2" + NumberFormat.superscript(number.exponent)
  }
}
