import ChainRuleModel
import Plotting

/// The record of x · x + x, which uses x three times.
enum TapePicture {
  /// The number at which it is recorded.
  static let x = 3.0

  /// The steps with their values and derivatives; each arrow back carries
  /// *derivative times slope*.
  static func diagram() -> Diagram {
    let tape = ScalarTape()
    let x = tape.number(x)
    let square = x * x
    let sum = square + x
    let gradient = tape.gradient(of: sum)
    func text(_ x: Double) -> String { NumberFormat.short.text(x) }
    let steps: [(name: String, value: Scalar, place: Diagram.Place)] = [
      ("x", x, .init(column: 0, row: 1)),
      ("x · x", square, .init(column: 1, row: 0)),
      ("x · x + x", sum, .init(column: 2, row: 1)),
    ]
    var arrows: [Diagram.Arrow] = []
    for step in steps {
      // The product uses x twice; one arrow shows both shares.
      var shares: [Int: [Double]] = [:]
      for (operand, slope) in tape.steps[step.value.index].operands {
        shares[operand, default: []].append(gradient[step.value] * slope)
      }
      for from in steps {
        guard let parts = shares[from.value.index] else { continue }
        arrows += [
          .init(from.name, step.name, kind: .signal),
          .init(
            step.name, from.name,
            label: parts.map(text).joined(separator: " + "),
            strength: parts.reduce(0, +), kind: .gradient),
        ]
      }
    }
    return Diagram(
      "What comes back adds up",
      summary: "x is used three times, and its derivative is the sum of the "
        + "three shares that come back",
      flow: .right,
      nodes: steps.map {
        .init(
          $0.name,
          lines: [
            "\($0.name) = \(text($0.value.value))",
            "derivative \(text(gradient[$0.value]))",
          ], group: "steps", at: $0.place)
      }, arrows: arrows)
  }
}
