/// Where the boxes of a diagram stand, and how its arrows run.
struct DiagramPlaces {
  /// A rectangle by its middle.
  struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var left: Double { x - width / 2 }
    var right: Double { x + width / 2 }
    var top: Double { y - height / 2 }
    var bottom: Double { y + height / 2 }
  }

  /// A place that an arrow passes, and the direction in which it does.
  struct Stop {
    var x: Double
    var y: Double
    var dx: Double
    var dy: Double
  }

  /// The boxes, as in the diagram.
  var boxes: [Box]

  /// The stops of each arrow, from its start to its head.
  var ways: [[Stop]]

  /// Whether each arrow is straight and has room beside it, for its label.
  var straight: [Bool] = []

  /// The width and height of it all.
  var width: Double
  var height: Double

  /// Finds the places on a page.
  init(_ diagram: Diagram, _ layout: Layout) {
    let sizes = diagram.nodes.map { Self.size(of: $0, layout) }
    if diagram.nodes.first?.place != nil {
      self = DiagramGrid(diagram, sizes, layout).places
      return
    }
    if diagram.flow == .right, !layout.isNarrow {
      // The same with the axes exchanged, if it is not too long then.
      let turned = DiagramStack(
        diagram, sizes.map { Size(width: $0.height, height: $0.width) },
        limit: .infinity, layout, isTurned: true
      ).places.turned
      if turned.width <= layout.width {
        self = turned
        centre(in: layout.width)
        return
      }
    }
    self = DiagramStack(diagram, sizes, limit: layout.width, layout).places
  }

  init(boxes: [Box], ways: [[Stop]], width: Double, height: Double) {
    self.boxes = boxes
    self.ways = ways
    self.width = width
    self.height = height
  }

  /// Whether an arrow is straight and has room beside it, for its label.
  func isStraight(_ arrow: Int) -> Bool {
    straight.indices.contains(arrow) && straight[arrow]
  }

  /// The room that a box takes.
  struct Size {
    var width: Double
    var height: Double
  }

  private static func size(of node: Diagram.Node, _ layout: Layout) -> Size {
    let text = node.lines.map { layout.textWidth($0) }.max() ?? 0
    return Size(
      width: max(text + 18, 34),
      height: layout.font * (1.25 * Double(node.lines.count) + 0.85))
  }

  /// The same with the axes exchanged.
  private var turned: DiagramPlaces {
    let boxes = boxes.map {
      Box(x: $0.y, y: $0.x, width: $0.height, height: $0.width)
    }
    return DiagramPlaces(
      boxes: boxes,
      ways: ways.map { way in
        way.map { Stop(x: $0.y, y: $0.x, dx: $0.dy, dy: $0.dx) }
      },
      width: height, height: width)
  }

  /// Returns the way of an arrow from a box to itself, round its right side.
  static func loop(at box: Box) -> [Stop] {
    let reach = box.height * 0.28
    return [
      Stop(x: box.right, y: box.y - reach, dx: 1, dy: 0),
      Stop(x: box.right, y: box.y + reach, dx: -1, dy: 0),
    ]
  }

  /// Moves all to the middle of a width.
  mutating func centre(in width: Double) {
    let left = boxes.map { $0.left }.min() ?? 0
    let right = boxes.map { $0.right }.max() ?? 0
    move(x: (width - left - right) / 2, y: 0)
  }

  mutating func move(x: Double, y: Double) {
    for i in boxes.indices {
      boxes[i].x += x
      boxes[i].y += y
    }
    for i in ways.indices {
      for k in ways[i].indices {
        ways[i][k].x += x
        ways[i][k].y += y
      }
    }
  }
}
