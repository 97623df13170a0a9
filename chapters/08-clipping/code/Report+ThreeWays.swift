import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds one gradient clipped in three ways, by hand and in the plane.
  func addThreeWays() {
    section("One gradient, clipped in three ways")
    paragraph(
      "A gradient with two parts, (3, 4) and (12), and the length "
        + NumberFormat.short.text(
          ThreeWays.length(ThreeWays.example.flatMap { $0 }))
        + ", clipped at 1.")
    for (name, words, clipped) in [
      ("value", "by value", ThreeWays.byValue(ThreeWays.example, limit: 1)),
      (
        "tensor", "by tensor norm",
        ThreeWays.byTensorNorm(ThreeWays.example, limit: 1)
      ),
    ] {
      value(
        "hand-\(name)-norm", ThreeWays.length(clipped.flatMap { $0 }),
        .fixed(2), "the length that is left \(words)")
      value(
        "hand-\(name)-turn", ThreeWays.angle(ThreeWays.example, clipped),
        .fixed(1), "degrees by which the gradient turns \(words)")
    }
    let scaled = ThreeWays.byGlobalNorm(ThreeWays.example, limit: 1)
    for (i, element) in scaled.flatMap({ $0 }).enumerated() {
      value(
        "hand-global-\(i + 1)", element, .fixed(3),
        "element \(i + 1) of what is left by global norm")
    }
    figure(
      "three-ways", ThreeWays.chart,
      "The gradient (3, 1.5), clipped at 1: as two parts, which end on the "
        + "square, and as one, which ends on the circle.")
  }
}

extension ThreeWays {
  /// Clipping in the plane, with true angles.
  static var chart: Chart {
    let gradient = [3, 1.5]
    let byValue = byValue([gradient], limit: 1)[0]
    let byNorm = byGlobalNorm([gradient], limit: 1)[0]
    let angles = (0...60).map { Double($0) / 60 * .pi / 2 }
    func arrow(_ name: String, _ tip: [Double], _ color: Int) -> Mark {
      .line(
        name, x: [0, tip[0]], y: [0, tip[1]], markers: true, color: color)
    }
    let turn = angle([gradient], [byValue])
    var chart = Chart(
      "Two numbers, clipped at 1",
      x: .linear("first element", in: 0...3.2),
      y: .linear("second element", in: 0...1.6),
      summary: "By value the gradient ends in the corner of the square and "
        + "turns by \(NumberFormat.fixed(0).text(turn)) degrees; by norm it "
        + "ends on the circle and keeps its direction.",
      measured: "what is left", theory: "the limit",
      marks: [
        .theory("by value", x: [0, 1, 1], y: [1, 1, 0], color: 1),
        .theory(
          "by norm", x: angles.map { cos($0) }, y: angles.map { sin($0) },
          color: 2),
        arrow("gradient", gradient, 0), arrow("by value", byValue, 1),
        arrow("by norm", byNorm, 2),
      ])
    chart.hasEqualUnits = true
    return chart
  }
}
