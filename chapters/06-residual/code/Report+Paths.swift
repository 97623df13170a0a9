import Laboratory
import LinearAlgebra
import Plotting
import ResidualModel

extension Report {
  /// Adds which way the gradient takes.
  func addPaths(width: Int, seed: UInt64) {
    section("Which way the gradient takes")
    paragraph(
      "Through 20 blocks: the share of the gradient's mean square that came "
        + "through so many of the branches, and around the others.")
    let kinds: [Branches] = [.unscaled, .overRoot, .normalized]
    let paths = kinds.map {
      Paths(through: $0.stack(depth: 20, width: width), seed: seed)
    }
    let counts = (0...20).map { Double($0) }
    let lengths = paths.map {
      NumberFormat.significant(2).text(Paths.meanLength($0.measured))
    }
    figure(
      "paths",
      Chart(
        "Through how many of 20 branches the gradient came",
        x: .linear("branches on the way"),
        y: .linear("share of the mean square", includesZero: true),
        summary: "On average, unscaled: \(lengths[0]). Normalized: "
          + "\(lengths[2]). Scaled by 1/√L: \(lengths[1]).",
        marks: zip(kinds, paths).flatMap { kind, paths -> [Mark] in
          [
            .theory(kind.rawValue, x: counts, y: paths.predicted),
            .points(kind.rawValue, x: counts, y: paths.measured),
          ]
        }),
      "The way through a branch, and the way around it, at each block.",
      conditions: Conditions(
        seeds: [seed], layers: [20], units: [width],
        examples: .normalInputs(Paths.batch)))
    value(
      "length-54",
      Paths.meanLength(
        Paths.predicted(through: Branches.normalized.stack(depth: 54))),
      .fixed(1), "mean number of branches: 54 normalized blocks, predicted")
    for (name, (kind, paths)) in zip(
      ["unscaled", "over-root", "normalized"], zip(kinds, paths))
    {
      value(
        "length-\(name)", Paths.meanLength(paths.measured), .fixed(2),
        "mean number of branches on the way: \(kind.rawValue)")
      value(
        "length-\(name)-predicted", Paths.meanLength(paths.predicted),
        .fixed(2), "the same, predicted")
    }
    addThreeBlocks(width: width, seed: seed)
  }

  /// Adds the paths through three blocks, drawn.
  private func addThreeBlocks(width: Int, seed: UInt64) {
    let paths = Paths(
      through: Branches.unscaled.stack(depth: 3, width: width), seed: seed)
    figure(
      "three-blocks", paths.diagram,
      "One stack of \(width) units. The number in a box is the mean square of "
        + "its part, relative to what entered; so is the breadth of an arrow.")
  }
}

extension Paths {
  /// The parts of the gradient between the blocks, by the number of branches
  /// that they came through.
  var diagram: Diagram {
    let share = NumberFormat.percent(0)
    let last = stages[stages.count - 1]
    let total = last.reduce(0, +)
    return Diagram(
      "Eight paths, by the number of branches",
      summary: "At each block the gradient goes around the branch and through "
        + "it. In the end "
        + last.enumerated().map {
          "\(share.text($1 / total)) came through \($0)"
        }
        .joined(separator: ", "),
      flow: .right,
      nodes: stages.enumerated().flatMap { block, parts in
        (0...block).map { count in
          .init(
            Self.name(block, count),
            lines: Self.heading(block, count)
              + [NumberFormat.fixed(2).text(parts[count])]
              + (block == stages.count - 1
                ? [share.text(parts[count] / total)] : []),
            at: .init(column: block, row: count))
        }
      },
      arrows: stages.indices.dropLast().flatMap { block in
        (0...block).flatMap { count -> [Diagram.Arrow] in
          let from = Self.name(block, count)
          return [
            .init(
              from, Self.name(block + 1, count),
              strength: stages[block][count], kind: .gradient),
            .init(
              from, Self.name(block + 1, count + 1),
              strength: through[block][count], kind: .gradient),
          ]
        }
      })
  }

  private static func name(_ block: Int, _ count: Int) -> String {
    "\(words(count)), \(block) passed"
  }

  /// Returns what stands above the number of the first box of a row.
  private static func heading(_ block: Int, _ count: Int) -> [String] {
    if block == 0 { return ["enters"] }
    return block == max(count, 1) ? [words(count)] : []
  }

  private static func words(_ count: Int) -> String {
    count == 0 ? "around" : "through \(count)"
  }
}
