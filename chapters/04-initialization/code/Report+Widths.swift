import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds how the signal varies from network to network.
  func addWidths(networks: Int, seed: UInt64) {
    let depth = 30
    section("The mean network and the typical one")
    paragraph(
      "The mean square M of the activations in the last of \(depth) ReLU "
        + "layers with He's weights, relative to the input, in many networks "
        + "of each width.")
    func conditions(_ widths: [Int]) -> Conditions {
      Conditions(
        seeds: [seed], layers: [depth], units: widths,
        more: ["\(NumberFormat.integer.text(Double(networks))) networks"])
    }
    let results = [16, 32, 64, 128, 256].map {
      Widths(width: $0, depth: depth, networks: networks, seed: seed)
    }
    table(
      "widths",
      [
        Column("width"), Column("5L/n", .fixed(2)),
        Column("variance of ln M", .fixed(2)), Column("median M", .fixed(3)),
        Column("mean M", .fixed(2)),
      ],
      results.map { result in
        [
          Cell(result.width), Cell(5 * Double(depth) / Double(result.width)),
          Cell(result.logarithm.variance), Cell(result.quantile(0.5)[depth]),
          Cell(result.means[depth]),
        ]
      },
      caption: "The mean square of the signal in the last layer",
      conditions: conditions(results.map(\.width)))
    let narrow = results[1]
    let layers = (0...depth).map { Double($0) }
    value(
      "median-32", narrow.quantile(0.5)[depth], .significant(2),
      "median of M after 30 layers of width 32")
    let tail = 0.1
    let inside = NumberFormat.percent(0).text(1 - 2 * tail)
    figure(
      "mean-and-median",
      Chart(
        "The mean square of the signal in narrow networks",
        x: .linear("layer"), y: .log("M"),
        summary: "The mean stays at 1 while most networks shrink.",
        marks: [
          .band(
            "\(inside) of the networks", x: layers,
            lower: narrow.quantile(tail), upper: narrow.quantile(1 - tail)),
          .theory(
            "median", x: layers,
            y: layers.map { exp(-5 * $0 / (2 * Double(narrow.width))) }),
          .points("median", x: layers, y: narrow.quantile(0.5)),
          .theory("mean", x: layers, y: layers.map { _ in 1 }),
          .points("mean", x: layers, y: narrow.means),
        ]),
      "The mean square of the activations relative to that of the input.",
      conditions: conditions([narrow.width]))
  }
}
