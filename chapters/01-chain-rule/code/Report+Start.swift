import ChainRuleModel
import Laboratory
import Plotting

extension Report {
  /// Adds the pictures that the chapter starts with, and three units that can
  /// be multiplied out by hand.
  func addStart() {
    section("A network, and a chain of three units")
    paragraph(
      "What goes up in a network, and what comes down: in each box its value "
        + "and the derivative of the loss with respect to it.")
    figure(
      "network", SmallNetwork.diagram(),
      "A network of two layers, with its values and its gradient.")
    paragraph(
      "Three sigmoid units in a row, with weights 1, 2 and 2, the input 1 and "
        + "the loss ½(h₃ − 1)², on the way up and on the way down.")
    let (h, deltas) = (ThreeUnits.outputs(), ThreeUnits.deltas())
    let gradients = ThreeUnits.gradients()
    for unit in 1...3 {
      let w = ThreeUnits.weights[unit - 1]
      value("z-\(unit)", w * h[unit - 1], .fixed(4), "z of unit \(unit)")
      value("h-\(unit)", h[unit], .fixed(4), "output of unit \(unit)")
      value(
        "slope-\(unit)", h[unit] * (1 - h[unit]), .fixed(4),
        "slope of unit \(unit)")
      value("delta-\(unit)", deltas[unit - 1], .fixed(5), "δ of unit \(unit)")
      value(
        "gradient-\(unit)", gradients[unit - 1], .fixed(5),
        "derivative of the loss with respect to weight \(unit)")
    }
    value("error", h[3] - ThreeUnits.target, .fixed(4), "h₃ − 1")
    value("hand-loss", ThreeUnits.loss(), .fixed(5), "the loss")
    value(
      "last-over-first", gradients[2] / gradients[0], .significant(2),
      "gradient of the last weight over that of the first")
    value(
      "moved-loss", ThreeUnits.loss(afterStep: 1), .fixed(5),
      "the loss after a step with learning rate 1")
    figure(
      "three-units", ThreeUnits.diagram(),
      "Three units: what comes back is multiplied at each of them by weight "
        + "times slope.")
    figure(
      "tape", TapePicture.diagram(),
      "The record of x · x + x at x = 3, and what comes back along it.")
  }
}

extension ThreeUnits {
  /// Returns the loss after one step of gradient descent.
  static func loss(afterStep rate: Double) -> Double {
    loss(zip(weights, gradients()).map { $0 - rate * $1 })
  }

  /// The units with the factors of the chain.
  static func diagram() -> Diagram {
    let (h, deltas) = (outputs(), deltas())
    func text(_ x: Double) -> String { NumberFormat.fixed(3).text(x) }
    func place(_ column: Int) -> Diagram.Place { .init(column: column, row: 0) }
    var nodes = [
      Diagram.Node("x", lines: ["x = 1"], group: "data", at: place(0))
    ]
    var arrows: [Diagram.Arrow] = []
    for unit in 1...3 {
      let from = unit == 1 ? "x" : "unit \(unit - 1)"
      nodes.append(
        .init(
          "unit \(unit)",
          lines: [
            "h = \(text(h[unit]))", "slope \(text(h[unit] * (1 - h[unit])))",
          ], group: "units", at: place(unit)))
      let w = NumberFormat.integer.text(weights[unit - 1])
      let arriving = deltas[unit - 1] * weights[unit - 1]
      arrows += [
        .init(from, "unit \(unit)", label: "w = \(w)", kind: .signal),
        .init(
          "unit \(unit)", from, label: NumberFormat.fixed(4).text(arriving),
          strength: abs(arriving), kind: .gradient),
      ]
    }
    nodes.append(
      .init(
        "loss", lines: ["loss", NumberFormat.fixed(4).text(loss())],
        group: "loss", at: place(4)))
    arrows += [
      .init("unit 3", "loss", kind: .signal),
      .init(
        "loss", "unit 3", label: NumberFormat.fixed(4).text(h[3] - target),
        strength: abs(h[3] - target), kind: .gradient),
    ]
    return Diagram(
      "Three factors",
      summary: "From unit to unit the gradient is multiplied by weight times "
        + "slope, and gets smaller each time",
      flow: .right, nodes: nodes, arrows: arrows)
  }
}
