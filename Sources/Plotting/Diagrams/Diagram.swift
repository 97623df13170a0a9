/// Boxes and arrows as a value: drawn as SVG for a page, or as text for a
/// terminal.
///
///     let diagram = Diagram(
///       "What needs what",
///       nodes: [
///         .init("Autodiff", group: "libraries"),
///         .init("LinearAlgebra", group: "libraries"),
///       ],
///       arrows: [.init("Autodiff", "LinearAlgebra")])
///     print(diagram.text())
///     // 2  Autodiff       → LinearAlgebra
///     // 1  LinearAlgebra
///     diagram.svg(id: "needs")
///
/// Boxes without places are laid out in layers, arrows pointing down or to the
/// right; an arrow that closes a cycle points back. Either all boxes have a
/// place or none has.
public struct Diagram: Sendable {
  /// A box.
  public struct Node: Sendable {
    /// What arrows call it by; no other box has the same name.
    public var name: String

    /// What is written in it, line by line.
    public var lines: [String]

    /// What it is one of: boxes of a group look alike.
    public var group: String

    /// Where it stands, if the author says so: counted from the top left, in
    /// columns and rows.
    public var place: Place?

    /// Creates a box; without `lines` its name is written in it.
    public init(
      _ name: String, lines: [String] = [], group: String = "",
      at place: Place? = nil
    ) {
      self.name = name
      self.lines = lines.isEmpty ? [name] : lines
      self.group = group
      self.place = place
    }
  }

  /// A cell of a grid, from 0.
  public struct Place: Hashable, Sendable {
    public var column: Int
    public var row: Int

    /// Creates a place.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// Where the arrows of layers point.
  public enum Flow: Sendable {
    case down
    /// To the right where there is room, and down on a narrow page.
    case right
  }

  /// What the diagram shows.
  public var title: String

  /// What a reader should see in it; the description for those who cannot see
  /// the diagram starts with it.
  public var summary: String

  /// Where the arrows of layers point.
  public var flow: Flow

  /// The boxes; within a layer they begin in this order.
  public let nodes: [Node]

  /// The arrows.
  public let arrows: [Arrow]

  /// How many arrows were left out because they follow from others.
  public let implied: Int

  /// The boxes at the ends of each arrow, as places in `nodes`.
  let ends: [(from: Int, to: Int)]

  /// Creates a diagram.
  ///
  /// Stops if two boxes have one name, if an arrow has an end at no box, if
  /// only some boxes have a place, or two the same.
  public init(
    _ title: String, summary: String = "", flow: Flow = .down, nodes: [Node],
    arrows: [Arrow]
  ) {
    self.init(
      title, summary: summary, flow: flow, nodes: nodes, arrows: arrows,
      implied: 0)
  }

  init(
    _ title: String, summary: String, flow: Flow, nodes: [Node],
    arrows: [Arrow], implied: Int
  ) {
    func index(_ name: String) -> Int {
      guard let i = nodes.firstIndex(where: { isSame($0.name, name) }) else {
        fatalError("An arrow of '\(title)' ends at '\(name)', which is no box")
      }
      return i
    }
    for (i, node) in nodes.enumerated() {
      require(
        index(node.name) == i, "Two boxes of '\(title)' are named \(node.name)")
      require(
        (node.place == nil) == (nodes[0].place == nil),
        "Some boxes of '\(title)' have a place, and '\(node.name)' differs")
      for other in nodes[..<i] {
        require(
          node.place == nil || node.place != other.place,
          "'\(node.name)' and '\(other.name)' stand in one place")
      }
    }
    self.title = title
    self.summary = summary
    self.flow = flow
    self.nodes = nodes
    self.arrows = arrows
    self.implied = implied
    ends = arrows.map { (index($0.from), index($0.to)) }
  }
}

extension Diagram {
  /// The groups, in the order in which boxes name them.
  var groups: [String] {
    var groups: [String] = []
    for node in nodes where !node.group.isEmpty {
      if !groups.contains(where: { isSame($0, node.group) }) {
        groups.append(node.group)
      }
    }
    return groups
  }

  /// Returns what the boxes of a group are drawn with; the colour of the
  /// gradient is left to the gradient.
  func ink(of group: String) -> Ink {
    guard let i = groups.firstIndex(where: { isSame($0, group) }) else {
      return .neutral
    }
    return .slot(i > 0 && kinds.contains(.gradient) ? i + 1 : i)
  }

  /// What the drawings say about arrows that are not there.
  var remark: String {
    switch implied {
    case 0: ""
    case 1: "Not drawn: 1 arrow that follows from others"
    default: "Not drawn: \(implied) arrows that follow from others"
    }
  }
}
