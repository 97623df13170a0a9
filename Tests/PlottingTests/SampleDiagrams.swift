@testable import Plotting

/// Diagrams of each kind, and some that are hard to draw.
enum SampleDiagrams {
  /// Two libraries, what stands on them, and arrows that skip layers.
  static let house = Diagram(
    "A house", summary: "All stands on the ground",
    nodes: [
      .init("roof", group: "tools"), .init("attic", group: "tools"),
      .init("hall", group: "libraries"), .init("stairs", group: "libraries"),
      .init("ground", group: "libraries"), .init("well"),
    ],
    arrows: [
      .init("roof", "attic"), .init("roof", "ground"), .init("roof", "well"),
      .init("attic", "hall"), .init("attic", "stairs"),
      .init("hall", "ground"), .init("stairs", "ground"),
      .init("stairs", "well"),
    ])

  /// Boxes whose order in the source makes every two arrows cross.
  static let crossed = Diagram(
    "Crossed", nodes: "abcdABCD".map { .init(String($0)) },
    arrows: [
      .init("a", "D"), .init("b", "C"), .init("c", "B"), .init("d", "A"),
    ])

  /// More boxes in each layer than a telephone has room for.
  static let broad = Diagram(
    "Broad",
    nodes: (0..<27).map { .init("component \($0)") },
    arrows: (9..<27).flatMap { i in
      [
        .init("component \(i)", "component \(i * 7 % 9)"),
        .init("component \(i)", "component \(i % (i < 18 ? 9 : 18))"),
      ]
    })

  /// A step of a recurrent network, with what each arrow does to a gradient.
  static let recurrent = Diagram(
    "A step", flow: .right,
    nodes: [
      .init("x", lines: ["xₜ"]), .init("h", lines: ["hₜ", "tanh"]),
      .init("y", lines: ["yₜ"]),
    ],
    arrows: [
      .init("x", "h", label: "W", strength: 2),
      .init("h", "h", label: "0.5", strength: 1),
      .init("h", "y", label: "V", strength: 0),
      .init("y", "x", label: "∞", strength: .infinity),
    ])

  /// Boxes that stand where they are told to.
  static let grid = Diagram(
    "A grid", flow: .right,
    nodes: (0..<6).map {
      .init("layer \($0)", at: .init(column: $0, row: $0 % 2))
    },
    arrows: [
      .init("layer 0", "layer 1"), .init("layer 0", "layer 2"),
      .init("layer 0", "layer 4"), .init("layer 5", "layer 3"),
      .init("layer 2", "layer 2"),
    ])

  /// Boxes side by side that feed themselves.
  static let loops = Diagram(
    "Loops", nodes: "abcd".map { .init(String($0)) },
    arrows: "abc".flatMap {
      [.init(String($0), String($0)), .init(String($0), "d")]
    })

  /// Two units between an input and an output, with what comes back.
  static let twoWays = Diagram(
    "Up and down", flow: .right,
    nodes: [
      .init("x", at: .init(column: 0, row: 1)),
      .init(
        "u", lines: ["u", "on"], group: "units", at: .init(column: 1, row: 0)),
      .init(
        "v", lines: ["v", "off"], group: "dead", at: .init(column: 1, row: 2)),
      .init("y", at: .init(column: 2, row: 1)),
    ],
    arrows: [
      .init("x", "u", strength: 2, kind: .signal),
      .init("x", "v", strength: 1, kind: .signal),
      .init(
        "u", "y", label: "a label longer than others", strength: 1,
        kind: .signal),
      .init("v", "y", strength: 0, kind: .signal),
      .init("y", "u", label: "0.25", strength: 0.25, kind: .gradient),
      .init("y", "v", label: "0.5", strength: 0.5, kind: .gradient),
      .init("u", "x", strength: 0.25, kind: .gradient),
      .init("v", "x", strength: 0, kind: .gradient),
    ])

  /// A way round a box, and one that comes back.
  static let bypass = Diagram(
    "Round and back", flow: .right,
    nodes: ["a", "b", "c"].enumerated().map {
      .init($1, at: .init(column: $0, row: 0))
    },
    arrows: [
      .init("a", "b"), .init("b", "c"), .init("a", "c", kind: .signal),
      .init("c", "a", label: "0.5", strength: 0.5, kind: .gradient),
    ])

  /// Columns with labels on both sides.
  static let ladder = Diagram(
    "Ladder", flow: .right,
    nodes: (0..<6).map {
      .init("box \($0)", at: .init(column: $0 % 3, row: $0 / 3))
    },
    arrows: [
      .init("box 0", "box 3"), .init("box 3", "box 0", label: "far left"),
      .init("box 5", "box 2"), .init("box 2", "box 5", label: "far right"),
      .init("box 0", "box 1", label: "middle"),
    ])

  static let all = [
    house, crossed, broad, recurrent, grid, loops, twoWays, bypass, ladder,
  ]
}
