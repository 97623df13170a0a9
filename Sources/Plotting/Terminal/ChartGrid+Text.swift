extension ChartGrid {
  /// Returns the charts as text for a terminal, side by side where there is
  /// room; `height` is that of one chart's data.
  public func text(
    width: Int = 80, height: Int = 10, color: Bool = false
  ) -> String {
    // Narrower charts would show nothing but their axes.
    let across = max(1, min(columns, (width + 2) / 38))
    let each = (width - 2 * (across - 1)) / across
    let frame = TextFrame(width: each, height: height, color: color)
    let series = Series.all(in: charts.flatMap { $0.marks })

    var title = TextLine()
    title.append(self.title, .neutral, bold: true, color: color)
    var lines = [title]
    for start in stride(from: 0, to: charts.count, by: across) {
      let row = charts[start..<min(start + across, charts.count)]
      let blocks = row.map { chart in
        [TextLine(), TextLine(chart.title)]
          + chart.body(
            xRuler(chart), yRuler(chart), series, frame, hasLegend: false)
      }
      for i in 0..<(blocks.map { $0.count }.max() ?? 0) {
        var line = TextLine()
        for (c, block) in blocks.enumerated() {
          line.pad(to: c * (each + 2))
          if i < block.count { line.append(block[i]) }
        }
        lines.append(line)
      }
    }
    if let first = charts.first {
      let legend = Legend(first, series, labelled: false)
      let whole = TextFrame(width: width, height: height, color: color)
      lines += whole.legend(legend, first)
    }
    return joined(lines)
  }
}
