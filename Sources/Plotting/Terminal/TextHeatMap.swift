/// A heat map drawn with shades; values below zero with dots.
enum TextHeatMap {
  private static let above = [" ", "░", "▒", "▓", "█"]
  private static let below = [" ", "⠒", "⠶", "⡷", "⣿"]

  static func lines(
    _ chart: Chart, _ map: Mark, width: Int, color: Bool
  ) -> [TextLine] {
    let scale = HeatScale([map])
    let y = chart.y
    let labels = map.rows.map { y.text(of: $0) }
    let gutter = labels.map { columnWidth(of: $0) }.max() ?? 0
    let room = max(width - gutter - 2, 8)
    let columns = max(map.x.count, 1)
    // More columns than the terminal has: every second, third … is shown.
    let skip = (columns + room - 1) / room
    let cell = min(max(room / columns, 1), 4)
    var lines = [key(scale, map.name, color: color)]
    if !y.title.isEmpty { lines.append(TextLine(y.title)) }
    let order =
      y.isReversed ? Array(map.rows.indices) : map.rows.indices.reversed()
    let every = max(1, (order.count + 39) / 40)
    for (i, r) in order.enumerated() where i.isMultiple(of: every) {
      var line = TextLine(rightAligned(labels[r], gutter) + " │")
      for c in stride(from: 0, to: map.x.count, by: skip) {
        guard let shade = scale.shade(map.y[r * map.x.count + c]) else {
          line.append("×" + blanks(cell - 1))
          continue
        }
        let level = min(Int(shade.strength * 5), 4)
        let text = repeated((shade.isNegative ? below : above)[level], cell)
        line.append(text, .slot(shade.isNegative ? 1 : 0), color: color)
      }
      lines.append(line)
    }
    let used = (map.x.count + skip - 1) / skip * cell
    var extent = Extent()
    for edge in map.columnEdges { extent.include(edge, on: chart.x) }
    extent.isFixedBelow = true
    extent.isFixedAbove = true
    let frame = TextFrame(width: width, height: 0, color: color)
    lines += frame.foot(
      Ruler(chart.x, extent), gutter: gutter, columns: used)
    if skip > 1 || every > 1 {
      lines.append(TextLine("Not every row and column is shown."))
    }
    let omissions = Omissions(
      of: chart, x: Ruler(chart.x, chart.xExtent),
      y: Ruler(chart.y, chart.yExtent)
    ).text
    if !omissions.isEmpty { lines.append(TextLine(omissions)) }
    return lines
  }

  private static func key(
    _ scale: HeatScale, _ name: String, color: Bool
  ) -> TextLine {
    let labels = scale.labels
    var line = TextLine(name + ": " + labels[0] + " ")
    if scale.shading == .diverging {
      for level in [4, 3, 2, 1] {
        line.append(repeated(below[level], 2), .slot(1), color: color)
      }
      line.append(" 0 ")
    }
    for level in 0...4 where level > 0 || scale.shading != .diverging {
      let text = level == 0 ? "··" : repeated(above[level], 2)
      line.append(text, .slot(0), color: color)
    }
    line.append(" " + labels[2])
    return line
  }
}
