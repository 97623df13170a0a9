extension Diagram {
  /// Returns the diagram as a piece of HTML: two drawings in SVG, one for a
  /// page with room and one for a narrow one; the page shows the one that fits.
  ///
  /// `id` starts every identifier in it and must be unique on the page.
  public func svg(id: String) -> String {
    Plotting.fragment(id: id) { layout, id in drawing(layout, id: id) }
  }

  /// Returns one drawing.
  func drawing(_ layout: Layout, id: String) -> String {
    let places = DiagramPlaces(self, layout)
    let legend = legendRows(layout)
    let head =
      legend.isEmpty ? 2 : layout.font * (1.6 * Double(legend.count) + 1)
    let foot = remark.isEmpty ? 3 : layout.font * 2.2
    var svg = SVGWriter()
    openPicture(
      &svg, layout, id: id, height: head + places.height + foot, title: title,
      description: description)
    drawLegend(legend, into: &svg, layout)
    svg.open("g", [("transform", "translate(0 \(coordinate(head)))")])
    let strongest =
      arrows.compactMap { $0.strength }.filter { $0.isFinite }.max() ?? 0
    for (i, arrow) in arrows.enumerated() {
      draw(arrow, along: places.ways[i], strongest, into: &svg)
    }
    for (i, node) in nodes.enumerated() {
      draw(node, places.boxes[i], into: &svg, layout)
    }
    for (i, arrow) in arrows.enumerated() where !arrow.label.isEmpty {
      drawLabel(arrow.label, along: places.ways[i], into: &svg, layout)
    }
    svg.close("g")
    if !remark.isEmpty {
      svg.element(
        "text",
        [
          ("x", coordinate(layout.width)),
          ("y", coordinate(head + places.height + foot - layout.font * 0.5)),
          ("text-anchor", "end"), ("font-style", "italic"),
        ], text: remark)
    }
    svg.close("svg")
    return svg.text
  }

  // MARK: Boxes

  private func draw(
    _ node: Node, _ box: DiagramPlaces.Box, into svg: inout SVGWriter,
    _ layout: Layout
  ) {
    svg.element("rect", outline(box, node.group, layout))
    let lines = Double(node.lines.count)
    for (i, line) in node.lines.enumerated() {
      let shift = (Double(i) - (lines - 1) / 2) * 1.25 + 0.35
      svg.element(
        "text",
        [
          ("x", coordinate(box.x)),
          ("y", coordinate(box.y + layout.font * shift)),
          ("text-anchor", "middle"),
        ], text: line)
    }
  }

  /// Returns how a box of a group is drawn: corners and dashes tell groups
  /// apart where colours do not.
  private func outline(
    _ box: DiagramPlaces.Box, _ group: String, _ layout: Layout
  ) -> [(String, String)] {
    let ink = ink(of: group)
    let isRound = ink.index % 2 == 1
    var attributes = [
      ("x", coordinate(box.left)), ("y", coordinate(box.top)),
      ("width", coordinate(box.width)), ("height", coordinate(box.height)),
      ("rx", coordinate(isRound ? min(box.height, box.width) / 2 : 3)),
      ("fill", Palette.paint(ink)), ("fill-opacity", "0.09"),
      ("stroke", Palette.paint(ink)), ("stroke-width", "1.5"),
    ]
    if ink == .neutral { attributes.append(("stroke-opacity", "0.6")) }
    if ink.index / 2 == 1 { attributes.append(("stroke-dasharray", "5 3")) }
    if ink.index / 2 == 2 { attributes.append(("stroke-dasharray", "2 2")) }
    return attributes
  }

  // MARK: Arrows

  private func draw(
    _ arrow: Arrow, along way: [DiagramPlaces.Stop], _ strongest: Double,
    into svg: inout SVGWriter
  ) {
    guard let start = way.first, let end = way.last else { return }
    var width = 1.3
    var isDotted = false
    if let strength = arrow.strength {
      isDotted = strength == 0 || !strength.isFinite
      if !isDotted { width = 1 + 5 * strength / strongest }
    }
    let head = 5 + width
    let (ux, uy) = (end.dx, end.dy)
    var path = Path()
    path.move(start.x, start.y)
    for (a, b) in zip(way, way.dropFirst()) {
      var b = b
      if b.x == end.x, b.y == end.y {
        b.x -= ux * head
        b.y -= uy * head
      }
      path.curve(from: a, to: b)
    }
    var attributes = [
      ("d", path.data), ("stroke", "currentColor"), ("stroke-opacity", "0.5"),
      ("stroke-width", coordinate(width)), ("fill", "none"),
    ]
    if isDotted { attributes.append(("stroke-dasharray", "2 3")) }
    svg.element("path", attributes)
    let half = 2.6 + width * 0.6
    let (x, y) = (end.x - ux * head, end.y - uy * head)
    var tip = Path()
    tip.move(end.x, end.y)
    tip.line(x - uy * half, y + ux * half)
    tip.line(x + uy * half, y - ux * half)
    tip.close()
    svg.element("path", [("d", tip.data), ("fill-opacity", "0.62")])
  }

  private func drawLabel(
    _ label: String, along way: [DiagramPlaces.Stop], into svg: inout SVGWriter,
    _ layout: Layout
  ) {
    // Halfway between two stops, where no box is.
    let i = (way.count - 1) / 2
    guard way.count > 1 else { return }
    let (a, b) = (way[i], way[i + 1])
    let (p, q) = Path.controls(from: a, to: b)
    var x = (a.x + b.x + 3 * (p.x + q.x)) / 8
    var y = (a.y + b.y + 3 * (p.y + q.y)) / 8 + layout.font * 0.35
    var anchor = "middle"
    if a.dy == 0, b.dy == 0 {
      if a.dx == b.dx {
        y -= layout.font * 0.8
      } else {
        x += 4
        anchor = "start"
      }
    } else if a.dy != b.dy {
      y += layout.font * (a.dy > 0 ? 0.9 : -0.8)
    }
    svg.element(
      "text",
      [
        ("x", coordinate(x)), ("y", coordinate(y)), ("text-anchor", anchor),
        ("stroke", "var(--paper,Canvas)"), ("stroke-width", "4"),
        ("stroke-linejoin", "round"), ("paint-order", "stroke"),
      ], text: label)
  }

  // MARK: Legend

  private func legendRows(_ layout: Layout) -> [[String]] {
    var rows: [[String]] = []
    var used = 0.0
    for group in groups {
      let needed = layout.textWidth(group) + 44
      if rows.isEmpty || used + needed > layout.width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(group)
      used += needed
    }
    return rows
  }

  private func drawLegend(
    _ rows: [[String]], into svg: inout SVGWriter, _ layout: Layout
  ) {
    for (i, row) in rows.enumerated() {
      let y = layout.font * (0.8 + 1.6 * Double(i))
      var x = 1.0
      for group in row {
        let box = DiagramPlaces.Box(x: x + 11, y: y, width: 22, height: 12)
        svg.element("rect", outline(box, group, layout))
        svg.element(
          "text",
          [
            ("x", coordinate(x + 29)),
            ("y", coordinate(y + layout.font * 0.35)),
          ], text: group)
        x += layout.textWidth(group) + 44
      }
    }
  }
}

extension Path {
  /// Adds a smooth curve that leaves and arrives in the directions given.
  mutating func curve(from a: DiagramPlaces.Stop, to b: DiagramPlaces.Stop) {
    let (p, q) = Self.controls(from: a, to: b)
    curve(p, q, b.x, b.y)
  }

  /// Returns the inner control points of the curve from stop to stop.
  ///
  /// They lie half the way off; where the curve turns back, they lie aside, the
  /// further the longer it is.
  static func controls(
    from a: DiagramPlaces.Stop, to b: DiagramPlaces.Stop
  ) -> (first: (x: Double, y: Double), last: (x: Double, y: Double)) {
    let (across, down) = ((b.x - a.x).magnitude, (b.y - a.y).magnitude)
    let pull =
      a.dx * b.dx + a.dy * b.dy < 0
      ? 18 + 0.12 * (across + down) : (a.dx == 0 ? down : across) / 2
    return (
      (a.x + a.dx * pull, a.y + a.dy * pull),
      (b.x - b.dx * pull, b.y - b.dy * pull)
    )
  }
}
