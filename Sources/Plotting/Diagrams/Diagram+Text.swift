extension Diagram {
  /// Returns the diagram as text for a terminal: the boxes by their layers or
  /// rows, each with the arrows that leave it.
  ///
  /// Layers are counted from below, as what stands on what; rows of a grid
  /// from above.
  public func text(width: Int = 80, color: Bool = false) -> String {
    var title = TextLine()
    title.append(self.title, .neutral, bold: true, color: color)
    var lines = [title]
    let rows = numberedRows
    let numbers = columnWidth(of: "\(rows.map { $0.number }.max() ?? 0)")
    let names = nodes.map { columnWidth(of: $0.name) }.max() ?? 0
    for row in rows {
      for (i, node) in row.nodes.enumerated() {
        var line = TextLine(
          i == 0 ? rightAligned("\(row.number)", numbers) : "")
        line.pad(to: numbers + 2)
        line.append(
          nodes[node].name, ink(of: nodes[node].group), color: color)
        let needs = needs(of: node)
        if !needs.isEmpty {
          line.pad(to: numbers + names + 4)
          line.append("→ ")
        }
        let margin = numbers + names + 6
        let parts = wrapped(needs, limit: Double(max(width - margin, 16))) {
          Double(columnWidth(of: $0))
        }
        for (k, part) in parts.enumerated() {
          if k > 0 {
            lines.append(line)
            line = TextLine(blanks(margin))
          }
          line.append(part)
        }
        lines.append(line)
      }
    }
    if !remark.isEmpty { lines.append(TextLine(remark + ".")) }
    return joined(lines)
  }

  /// The boxes by rows, from the top, with the numbers of the rows.
  private var numberedRows: [(number: Int, nodes: [Int])] {
    let isGrid = nodes.first?.place != nil
    let numbers =
      isGrid
      ? nodes.map { ($0.place?.row ?? 0) + 1 } : heights.map { $0 + 1 }
    let count = numbers.max() ?? 0
    let order =
      isGrid ? Array(1...max(count, 1)) : (1...max(count, 1)).reversed()
    return order.map { number in
      (number, nodes.indices.filter { numbers[$0] == number })
    }
  }

  /// Returns the boxes that arrows from one lead to, with what stands beside
  /// the arrows.
  func needs(of node: Int) -> String {
    ends.indices.filter { ends[$0].from == node }.map { i in
      let arrow = arrows[i]
      let label = arrow.label.isEmpty ? "" : " (\(arrow.label))"
      let name = arrow.kind == .gradient ? "gradient to " : ""
      return name + arrow.to + label
    }.joined(separator: ", ")
  }
}
