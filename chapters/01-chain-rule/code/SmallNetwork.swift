import ChainRuleModel
import LinearAlgebra
import Plotting

/// The network of the first picture: two inputs, two hidden units, one output.
///
/// All units are tanh units without biases; the loss is ½(y - 1)².
struct SmallNetwork {
  /// The inputs, the weights from each of them to each hidden unit, and those
  /// from the hidden units to the output.
  static let inputs = [1.0, 0.5]
  static let first = [[0.5, 1], [1, -1.5]]
  static let second = [1.0, -0.5]

  /// The numbers that stand in a unit or on an arrow.
  struct Passes {
    /// What each place computes, and the derivative of the loss with respect
    /// to it: two inputs, two hidden units, the output.
    var inputs, hidden: [(value: Double, gradient: Double)]
    var output: (value: Double, gradient: Double)

    /// The loss.
    var loss: Double
  }

  /// Sends a signal up and a gradient down.
  static func passes() -> Passes {
    let tape = ScalarTape()
    let x = inputs.map(tape.number)
    let h = [0, 1].map { j in
      tanh(
        x[0] * tape.number(first[0][j]) + x[1] * tape.number(first[1][j]))
    }
    let y = tanh(h[0] * tape.number(second[0]) + h[1] * tape.number(second[1]))
    let error = y + tape.number(-1)
    let loss = tape.number(0.5) * (error * error)
    let gradient = tape.gradient(of: loss)
    func pair(_ scalar: Scalar) -> (value: Double, gradient: Double) {
      (scalar.value, gradient[scalar])
    }
    return Passes(
      inputs: x.map(pair), hidden: h.map(pair), output: pair(y),
      loss: loss.value)
  }
}

extension SmallNetwork {
  /// Both directions: the signal goes to the right, the gradient comes back.
  static func diagram() -> Diagram {
    let passes = passes()
    func text(_ x: Double) -> String { NumberFormat.fixed(2).text(x) }
    func lines(
      _ name: String, _ pair: (value: Double, gradient: Double)
    ) -> [String] {
      ["\(name) = \(text(pair.value))", "gradient \(text(pair.gradient))"]
    }
    var nodes = passes.inputs.enumerated().map { i, pair in
      Diagram.Node(
        "x\(i + 1)", lines: lines("x", pair), group: "data",
        at: .init(column: 0, row: i))
    }
    nodes += passes.hidden.enumerated().map { j, pair in
      .init(
        "h\(j + 1)", lines: lines("h", pair), group: "hidden layer",
        at: .init(column: 1, row: j))
    }
    nodes += [
      .init(
        "y", lines: lines("y", passes.output), group: "output layer",
        at: .init(column: 2, row: 0)),
      .init(
        "loss", lines: ["loss", "L = \(text(passes.loss))"], group: "loss",
        at: .init(column: 3, row: 0)),
    ]
    var arrows: [Diagram.Arrow] = []
    func connect(_ a: String, _ b: String, strength: Double) {
      arrows += [
        .init(a, b, kind: .signal),
        .init(b, a, strength: abs(strength), kind: .gradient),
      ]
    }
    for j in [0, 1] {
      let h = passes.hidden[j]
      for i in [0, 1] {
        connect(
          "x\(i + 1)", "h\(j + 1)",
          strength: h.gradient * (1 - h.value * h.value) * first[i][j])
      }
      let y = passes.output
      connect(
        "h\(j + 1)", "y",
        strength: y.gradient * (1 - y.value * y.value) * second[j])
    }
    connect("y", "loss", strength: passes.output.gradient)
    return Diagram(
      "Signal up, gradient down",
      summary: "Every arrow has two directions: what a unit says goes to the "
        + "right, and the derivative of the loss comes back on the same way",
      flow: .right, nodes: nodes, arrows: arrows)
  }
}
