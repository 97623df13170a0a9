import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what comes back through ReLU layers whose weights are mirrored.
  func addLooksLinear(seeds: Range<UInt64>) {
    section("ReLU layers that look linear")
    paragraph(
      "The size of the gradient in the first layer, relative to the last, and "
        + "the mean correlation of the gradients at 32 orthogonal inputs.")
    let (depths, width) = ([2, 5, 10, 20, 50, 100, 200], 128)
    let found = LooksLinear.Start.allCases.map { start in
      depths.map { depth in
        trials(seeds) {
          LooksLinear(start, depth: depth, width: width, using: &$0)
        }
      }
    }
    let share = NumberFormat.significant(2)
    func spread(_ networks: [LooksLinear]) -> Cell {
      let left = networks.map(\.left)
      return Cell(
        share.text(left.min() ?? .nan) + " to "
          + share.text(left.max() ?? .nan))
    }
    func correlation(_ networks: [LooksLinear]) -> Double {
      mean(networks.map(\.correlation))
    }
    table(
      "looks-linear",
      [
        Column("layers"), Column("He: least to greatest"),
        Column("correlation", .fixed(3)),
        Column("mirrored: least to greatest"),
        Column("correlation", .fixed(3)),
      ],
      depths.indices.map { i in
        [
          Cell(depths[i]), spread(found[0][i]),
          Cell(correlation(found[0][i])), spread(found[1][i]),
          Cell(correlation(found[1][i])),
        ]
      },
      caption: "The size of the gradient in the first layer, relative to the "
        + "last, and the correlation of the gradients at different inputs",
      conditions: Conditions(
        seeds: seeds, layers: depths, units: [width], more: ["before training"])
    )
    let hundred = found[0][5].map(\.left)
    value(
      "he-100-least", hundred.min() ?? .nan, .significant(2),
      "of the gradient, the least that 100 layers with He's weights pass on")
    value(
      "he-100-greatest", hundred.max() ?? .nan, .significant(2),
      "the greatest")
    value(
      "mirrored-deviation",
      found[1].joined().map { abs($0.left - 1) }.max() ?? .nan,
      .scientific(0), "how far mirrored weights deviate from 1 at most")
    value(
      "he-20-correlation", correlation(found[0][3]), .significant(2),
      "correlation of the gradients behind 20 layers with He's weights")
  }
}
