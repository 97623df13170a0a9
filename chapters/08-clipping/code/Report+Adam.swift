import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what Adam makes of clipped gradients.
  func addAdam(seed: UInt64) {
    section("Clipping before Adam")
    addShortenings(seed: seed)

    let size = 10_000.0
    value(
      "recovery", AdamSteps.recovery(after: size),
      "updates after a spike of \(NumberFormat.integer.text(size)) until steps "
        + "regain half their length")
    value(
      "recovery-predicted", AdamSteps.predictedRecovery(after: size), .integer,
      "the same, predicted")
    let spike = AdamSteps.spike(of: size, count: 15_000)
    let after = stride(from: 1, to: 15_000, by: 100)
    func line(_ name: String, limit: Double) -> Mark {
      let steps = AdamSteps.steps(along: spike, limit: limit)
      return .line(
        name, x: after.map { Double($0) },
        y: after.map { abs(steps[AdamSteps.quiet + $0][0, 0]) })
    }
    figure(
      "spike",
      Chart(
        "Adam's steps after a spike", x: .linear("updates after the spike"),
        y: .log("step, in learning rates"),
        summary: "One gradient silences Adam for thousands of updates.",
        marks: [
          line("not clipped", limit: .infinity),
          line("clipped at 1", limit: 1),
          .rule(x: AdamSteps.predictedRecovery(after: size)),
        ]),
      "All gradients are 1 but one, which is "
        + "\(NumberFormat.integer.text(size)). The dotted line is where "
        + "theory expects half a step.")
    addInfinities()
  }

  private func addShortenings(seed: UInt64) {
    let (norm, count) = (100.0, 20)
    let cases: [(name: String, sizes: Matrix)] =
      [10, 1000, 100_000].map { elements in
        ("alike", Matrix(repeating: 1, rows: 1, columns: elements))
      } + [("from very small to 1", AdamSteps.unlikeSizes)]
    table(
      "shortenings",
      [
        Column("elements", .integer), .text("sizes"),
        Column("clipped, median", .scientific(1)),
        Column("shorter by, median", .scientific(1)),
        Column("most", .scientific(1)),
        Column("most, first update", .scientific(1)),
      ],
      cases.map { name, sizes in
        let gradients = AdamSteps.steady(
          norm: norm, sizes: sizes, count: count, seed: seed)
        let rootMeanSquares = AdamSteps.rootMeanSquares(of: gradients)
        let shares = AdamSteps.shortenings(along: gradients, limit: 1)
        func median(_ row: Matrix) -> Double {
          quantile(0.5, ofSorted: row.elements.sorted())
        }
        return [
          Cell(Double(sizes.columns)), Cell(name),
          Cell(median(rootMeanSquares[count - 1]) / norm),
          Cell(median(shares[count - 1])), Cell(shares[count - 1].maximum),
          Cell(shares[0].maximum),
        ]
      },
      caption: "The size (root mean square) of an element after clipping from "
        + "\(NumberFormat.short.text(norm)) to 1, and the share by which "
        + "clipping makes its step shorter, after \(count) updates and after "
        + "one",
      conditions: Conditions(
        seeds: [seed], more: ["\(count) random gradients", "Adam"]))
  }

  private func addInfinities() {
    section("Infinity")
    let gradients: [[Double]] = [
      [3, 4], [3e19, 4e19], [3e200, 4e200], [.infinity, 1], [.nan, 1],
    ]
    table(
      "naive",
      [
        .text("gradient"), .text("naive, Float"), .text("naive, Double"),
        .text("library"),
      ],
      gradients.map { gradient in
        [
          Cell(text(gradient)),
          Cell(
            text(
              Naive.clip(gradient.map { Float($0) }, to: 1).map {
                Double($0)
              })),
          Cell(text(Naive.clip(gradient, to: 1))),
          Cell(text(Naive.clipSafely(gradient, to: 1))),
        ]
      },
      caption: "Gradients clipped at 1 by their norm")
    table(
      "infinities",
      [
        .text("one gradient"), .text("not clipped"), .text("clipped at 1"),
        .text("left out if not finite"),
      ],
      [1e4, 1e160, .infinity, .nan].map { size in
        let sequence = AdamSteps.spike(of: size, count: 1000)
        let last = [
          AdamSteps.steps(along: sequence),
          AdamSteps.steps(along: sequence, limit: 1),
          AdamSteps.steps(along: sequence, limit: 1, isGuarded: true),
        ].map { $0[$0.count - 1][0, 0] }
        return [Cell(NumberFormat.short.text(size))]
          + last.map { Cell(NumberFormat.significant(2).text($0)) }
      },
      caption: "Adam's step, in learning rates, 1,000 updates after one "
        + "unusual gradient; all others are 1")
  }

  /// Returns a gradient as text, as in "(3, 4)".
  func text(_ gradient: [Double]) -> String {
    let numbers = gradient.map { NumberFormat.short.text($0) }
    return "(" + numbers.joined(separator: ", ") + ")"
  }
}
