import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds two blocks multiplied out by hand.
  func addTwoBlocks() {
    section("Two blocks by hand")
    let blocks = TwoBlocks.example
    let format = NumberFormat.short
    paragraph(
      "Two residual blocks of one unit each. The input is "
        + "\(format.text(TwoBlocks.input)), and the weights of the branches are "
        + blocks.weights.map { format.text($0) }.joined(separator: " and ")
        + ". A gradient of 1 comes back by four paths.")
    for (i, state) in blocks.states.dropFirst().enumerated() {
      value("hand-x\(i + 1)", state, format, "what leaves block \(i + 1)")
    }
    for (i, factor) in blocks.factors.enumerated() {
      value(
        "hand-factor-\(i + 1)", factor, format,
        "what block \(i + 1) multiplies the gradient by")
    }
    for (way, path) in zip(
      [
        ("neither", "around both branches"),
        ("first", "through the first branch and around the second"),
        ("second", "around the first and through the second"),
        ("both", "through both"),
      ], blocks.paths)
    {
      value(
        "hand-\(way.0)", path, format,
        "of the gradient, what comes \(way.1)")
    }
    value("hand-gradient", blocks.gradient, format, "what arrives in all")
    value(
      "hand-mean-square", blocks.meanSquare, format,
      "the mean square of what arrives, over all signs of the weights")
    figure(
      "two-blocks", blocks.diagram,
      "The example: what goes through the blocks, and what comes back. The "
        + "breadth of an open arrow is the size of the gradient.")
  }
}

extension TwoBlocks {
  /// The blocks with what goes through them and what comes back.
  var diagram: Diagram {
    let states = states
    // What reaches each state: the factors of the blocks above it.
    let arriving = weights.indices.map { factors[$0...].reduce(1, *) } + [1]
    var nodes: [Diagram.Node] = []
    var arrows: [Diagram.Arrow] = []
    for (i, state) in states.enumerated() {
      nodes.append(
        .init(
          name(i), lines: ["\(name(i)) = \(text(state))"],
          at: .init(column: 2 * i, row: 0)))
    }
    for (i, weight) in weights.enumerated() {
      let branch = "branch \(i + 1)"
      nodes.append(
        .init(
          branch, lines: [branch, "w = \(text(weight))"], group: "branch",
          at: .init(column: 2 * i + 1, row: 0)))
      let (below, above) = (name(i), name(i + 1))
      let arrived = arriving[i + 1]
      func back(_ from: String, _ to: String, _ gradient: Double)
        -> Diagram.Arrow
      {
        .init(
          from, to, label: text(gradient), strength: abs(gradient),
          kind: .gradient)
      }
      arrows += [
        .init(below, branch, kind: .signal),
        .init(branch, above, kind: .signal),
        .init(below, above, kind: .signal),
        back(above, branch, arrived), back(branch, below, weight * arrived),
        back(above, below, arrived),
      ]
    }
    return Diagram(
      "Around the branches and through them",
      summary: "Each block sends the gradient back by two ways, which add up: "
        + "around the branch as it is, through the branch times its weight. "
        + "Of 1 at the end, \(text(gradient)) arrives",
      flow: .right, nodes: nodes, arrows: arrows)
  }

  /// Returns the name of what leaves a block.
  private func name(_ block: Int) -> String {
    "x" + ["₀", "₁", "₂"][block]
  }

  private func text(_ number: Double) -> String {
    NumberFormat.short.text(number)
  }
}
