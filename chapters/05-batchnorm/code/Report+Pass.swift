import Laboratory
import Plotting

extension Report {
  /// Adds how the formula for the way back compares with other ways.
  func addPass(seed: UInt64) {
    section("The way back, three times")
    let epsilon = 1e-5
    table(
      "agreement",
      [
        Column("batch"), Column("formula and tape", .scientific(1)),
        Column("tape and differences", .scientific(1)),
      ],
      [3, 8, 32].map { size in
        let pass = BackwardPass(size: size, epsilon: epsilon, seed: seed)
        return [Cell(size), Cell(pass.fromTape), Cell(pass.fromDifferences)]
      },
      caption: "Greatest difference, relative to the greatest gradient",
      conditions: Conditions(
        seeds: [seed],
        more: ["normal inputs", "ε = \(NumberFormat.short.text(epsilon))"]))
  }
}
