extension Chart {
  /// Returns the chart as text for a terminal.
  ///
  /// `height` is the number of lines of the area that data is drawn in. With
  /// `color`, series are coloured by escape sequences; they can be told apart
  /// without.
  public func text(
    width: Int = 80, height: Int = 16, color: Bool = false
  ) -> String {
    var lines = [TextLine()]
    lines[0].append(title, .neutral, bold: true, color: color)
    lines += body(
      Ruler(x, xExtent), Ruler(y, yExtent), Series.all(in: marks),
      TextFrame(width: width, height: height, color: color))
    return joined(lines)
  }

  /// Returns the lines under the title.
  func body(
    _ x: Ruler, _ y: Ruler, _ series: [Series], _ frame: TextFrame,
    hasLegend: Bool = true
  ) -> [TextLine] {
    if let map = marks.first(where: { $0.kind == .heatMap }) {
      return TextHeatMap.lines(
        self, map, width: frame.width, color: frame.color)
    }
    if marks.contains(where: { $0.kind == .bars }) {
      return TextBars.lines(
        self, x, y, series, width: frame.width, color: frame.color)
    }
    return frame.lines(self, x, y, series, hasLegend: hasLegend)
  }
}

/// Puts lines together, without blanks at their ends.
func joined(_ lines: [TextLine]) -> String {
  var text = ""
  for line in lines {
    var bytes = Array(line.text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    text += String(decoding: bytes, as: UTF8.self) + "\n"
  }
  return text
}
