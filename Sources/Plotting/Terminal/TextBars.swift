/// Bars drawn with characters: one line each, with the value at its end.
enum TextBars {
  /// What bars side by side are drawn with.
  static let blocks = ["█", "▓", "▒", "░"]

  static func lines(
    _ chart: Chart, _ x: Ruler, _ y: Ruler, _ series: [Series], width: Int,
    color: Bool
  ) -> [TextLine] {
    let bars = chart.marks.filter { $0.kind == .bars }
    let count = bars.map { $0.y.count }.max() ?? 0
    let names = (0..<count).map { x.axis.text(of: Double($0)) }
    let gutter = names.map { columnWidth(of: $0) }.max() ?? 0
    let second =
      bars.count > 1 ? bars.map { columnWidth(of: $0.name) }.max() ?? 0 : 0
    let texts = bars.map { $0.y.map { value(of: $0) } }
    let end = texts.flatMap { $0 }.map { columnWidth(of: $0) }.max() ?? 0
    let room = max(
      width - gutter - end - 3 - (second > 0 ? second + 2 : 0), 8)

    var lines = [TextLine(y.axis.title)]
    for i in 0..<count {
      // A blank line keeps the groups apart.
      if i > 0, bars.count > 1 { lines.append(TextLine()) }
      for (b, bar) in bars.enumerated() where i < bar.y.count {
        var line = TextLine(rightAligned(b == 0 ? names[i] : "", gutter))
        if second > 0 {
          line.append("  " + bar.name)
          line.pad(to: gutter + 2 + second)
        }
        line.append(" │")
        let text = shape(of: bar.y[i], y, room: room, block: blocks[b % 4])
        line.append(text, series.ink(of: bar), color: color)
        line.append(" " + texts[b][i])
        lines.append(line)
      }
    }
    return lines
  }

  private static func value(of number: Double) -> String {
    guard number.isFinite else { return NumberFormat.short.text(number) }
    let text = NumberFormat.shortText(number.magnitude, digits: 4)
    return number < 0 ? "−" + text : text
  }

  /// Returns a bar from the baseline to the place of a value.
  private static func shape(
    of value: Double, _ y: Ruler, room: Int, block: String
  ) -> String {
    guard let share = y.fraction(value) else { return "" }
    let base = y.baseline * Double(room)
    let end = min(max(share, 0), 1) * Double(room)
    if end < base {
      let from = Int(end.rounded(.toNearestOrEven))
      return blanks(from)
        + repeated(block, Int(base.rounded(.toNearestOrEven)) - from)
    }
    let start = Int(base.rounded(.toNearestOrEven))
    let eighths = Int(
      ((end - Double(start)) * 8).rounded(.toNearestOrEven))
    guard eighths > 0 else { return blanks(start) }
    var text = blanks(start) + repeated(block, eighths / 8)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    // Shaded blocks have no eighths.
    let isSolid = block.utf8.elementsEqual("█".utf8)
    text += isSolid ? parts[eighths % 8] : eighths % 8 >= 4 ? block : ""
    return text
  }
}
