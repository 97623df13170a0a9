extension Diagram {
  /// What the legend explains: a group of boxes or a kind of arrow.
  enum LegendItem {
    case group(String)
    case kind(Arrow.Kind)

    var name: String {
      switch self {
      case .group(let group): group
      case .kind(let kind): kind.name
      }
    }
  }

  /// The legend, in as many rows as the page needs.
  func legendRows(_ layout: Layout) -> [[LegendItem]] {
    var rows: [[LegendItem]] = []
    var used = 0.0
    let items: [LegendItem] =
      groups.map { .group($0) } + kinds.map { .kind($0) }
    for item in items {
      let needed = layout.textWidth(item.name) + 44
      if rows.isEmpty || used + needed > layout.width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(item)
      used += needed
    }
    return rows
  }

  func drawLegend(
    _ rows: [[LegendItem]], into svg: inout SVGWriter, _ layout: Layout
  ) {
    for (i, row) in rows.enumerated() {
      let y = layout.font * (0.8 + 1.6 * Double(i))
      var x = 1.0
      for item in row {
        switch item {
        case .group(let group):
          let box = DiagramPlaces.Box(x: x + 11, y: y, width: 22, height: 12)
          svg.element("rect", outline(box, group, layout))
        case .kind(let kind):
          draw(
            Arrow("", "", kind: kind),
            along: [
              .init(x: x, y: y, dx: 1, dy: 0),
              .init(x: x + 23, y: y, dx: 1, dy: 0),
            ], into: &svg)
        }
        svg.element(
          "text",
          [
            ("x", coordinate(x + 29)),
            ("y", coordinate(y + layout.font * 0.35)),
          ], text: item.name)
        x += layout.textWidth(item.name) + 44
      }
    }
  }
}
