import ChainRuleModel
import Laboratory
import Plotting

extension Report {
  /// Adds the gradient along chains of tanh units.
  func addChains(weight: Double) {
    section("The gradient along a chain of tanh units")
    paragraph(
      "Each unit is the tanh of a weight times the unit before it. How much "
        + "of the last unit's derivative reaches the input?")
    let small = TanhChain(weight: 0.5)
    let critical = TanhChain(weight: 1)
    let large = TanhChain(weight: weight)
    value("chain-depth", large.depth, "units in the chain")
    value(
      "chain-small", small.gradients()[0], .scientific(2),
      "the gradient at the input for weight \(small.weight)")
    value(
      "chain-critical", critical.gradients()[0], .significant(2),
      "the same for weight 1")
    value(
      "chain-large", large.gradients()[0], .scientific(2),
      "the same for weight \(NumberFormat.short.text(weight))")
    value(
      "chain-linear", power(weight, large.depth), .scientific(2),
      "the same without tanh")
    value(
      "chain-settled", large.settledUnit, .fixed(4),
      "where the chain settles")
    value(
      "chain-factor", large.settledFactor, .fixed(3),
      "the factor per unit that the fixed point predicts")

    let units = (0...large.depth).map { Double($0) }
    let settled = units.map {
      power(large.settledFactor, large.depth - Int($0))
    }
    let name = NumberFormat.short.text(weight)
    figure(
      "chain",
      Chart(
        "The gradient along a chain of tanh units",
        x: .linear("unit (0 is the input)"),
        y: .log("∂ last unit / ∂ this unit"),
        summary: "Read from right to left. For weight 1 the gradient hardly "
          + "falls; for weight \(small.weight) it falls along a straight line; "
          + "for weight \(name) it falls along a steeper one.",
        marks: [
          .line("weight 1", x: units, y: critical.gradients(), color: 0),
          .line(
            "weight \(small.weight)", x: units, y: small.gradients(), color: 1),
          .theory("weight \(name)", x: units, y: settled, color: 2),
          .points("weight \(name)", x: units, y: large.gradients(), color: 2),
        ]),
      "The derivative of the last unit with respect to each unit. Dashed: the "
        + "settled factor, multiplied once for each unit passed.")
    figure(
      "explorer", explorer.chart,
      "Where the sliders of the book's figure start.")
  }

  /// Returns `base` multiplied by itself `count` times.
  private func power(_ base: Double, _ count: Int) -> Double {
    (0..<count).reduce(1) { product, _ in product * base }
  }
}
