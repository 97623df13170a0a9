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
    for (i, arrow) in arrows.enumerated() {
      draw(arrow, along: places.ways[i], into: &svg)
    }
    for (i, node) in nodes.enumerated() {
      draw(node, places.boxes[i], into: &svg, layout)
    }
    for (i, arrow) in arrows.enumerated() where !arrow.label.isEmpty {
      drawLabel(
        arrow, along: places.ways[i], isStraight: places.isStraight(i),
        into: &svg,
        layout)
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
  func outline(
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
}
