import Experiments
import Plotting

extension GradientProfile {
  /// The lowest layers with the spread on its way up, relative to the first of
  /// them, and the gradient on its way down, relative to the last.
  var bothWays: Diagram {
    let shown = layers.prefix(5)
    let names = shown.indices.map { "layer \($0 + 1)" }
    let gradients = Array(shown).gradientProfile
    func text(_ number: Double) -> String {
      NumberFormat.significant(2).text(number)
    }
    let arrows = shown.indices.dropLast().flatMap { i -> [Diagram.Arrow] in
      let spread = shown[i].spread / shown[0].spread
      let gradient = gradients[i + 1]
      return [
        .init(
          names[i], names[i + 1], label: text(spread), strength: spread,
          kind: .signal),
        .init(
          names[i + 1], names[i], label: text(gradient), strength: gradient,
          kind: .gradient),
      ]
    }
    return Diagram(
      "What passes between the layers, up and down",
      summary: "Either is a quarter after each layer, in its own direction",
      flow: .right,
      nodes: names.enumerated().map {
        .init($1, at: .init(column: $0, row: 0))
      },
      arrows: arrows)
  }
}
