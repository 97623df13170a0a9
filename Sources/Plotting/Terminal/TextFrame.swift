/// The parts of a chart around its canvas, as lines of text.
struct TextFrame {
  let width: Int
  let height: Int
  let color: Bool

  /// Returns the lines of a chart with a canvas and two axes.
  func lines(
    _ chart: Chart, _ x: Ruler, _ y: Ruler, _ series: [Series],
    hasLegend: Bool = true
  ) -> [TextLine] {
    let yTicks = y.ticks(along: Double(height), most: max(2, height / 3)) { _ in
      2
    }.filter { !$0.label.isEmpty }
    let gutter = yTicks.map { columnWidth(of: $0.label) }.max() ?? 0
    let labels =
      hasLegend
      ? TextPlot.labels(chart, x, y, series, rows: height) : nil
    let names = labels.map { $0.values.map { columnWidth(of: $0.name) } } ?? []
    var side = (names.max() ?? -2) + 2
    let isLabelled = labels != nil && side <= width / 3
    if !isLabelled { side = 0 }
    let columns = max(width - gutter - 2 - side, 8)
    let plot = TextPlot(
      chart, x, y, series, columns: columns, rows: height,
      isLabelled: isLabelled)

    var lines: [TextLine] = []
    if !y.axis.title.isEmpty { lines.append(TextLine(y.axis.title)) }
    var tickRows: [Int: String] = [:]
    for tick in yTicks {
      let f = 1 - y.fraction(ofPlace: tick.place)
      let dots = Double(height * 4 - 1)
      tickRows[Int((f * dots).rounded(.toNearestOrEven)) / 4] = tick.label
    }
    for row in 0..<height {
      let label = tickRows[row]
      var line = TextLine(
        rightAligned(label ?? "", gutter) + (label == nil ? " │" : " ┤"))
      line.append(plot.canvas.line(row, color: color))
      if isLabelled, let one = labels?[row] {
        line.append(" ")
        line.append(one.name, one.ink, color: color)
      }
      lines.append(line)
    }
    lines += foot(x, gutter: gutter, columns: columns)
    if hasLegend {
      lines += legend(Legend(chart, series, labelled: isLabelled), chart)
    }
    let omissions = Omissions(of: chart, x: x, y: y).text
    let room = Double(width - gutter - 2)
    for line in wrapped(
      omissions, limit: room, width: { Double(columnWidth(of: $0)) })
    {
      lines.append(TextLine(blanks(gutter + 2) + line))
    }
    return lines
  }

  /// Returns the axis line, its numbers and its label.
  func foot(_ x: Ruler, gutter: Int, columns: Int) -> [TextLine] {
    let ticks = x.ticks(along: Double(columns), most: 10) {
      Double(columnWidth(of: $0) + 3)
    }.filter { !$0.label.isEmpty }
    var axis = [Bool](repeating: false, count: columns)
    var numbers = TextLine(blanks(gutter + 1))
    let start = gutter + 2
    var free = 0
    for tick in ticks {
      let f = x.fraction(ofPlace: tick.place) * Double(columns * 2 - 1)
      let column = Int(f.rounded(.toNearestOrEven)) / 2
      guard axis.indices.contains(column) else { continue }
      let size = columnWidth(of: tick.label)
      var at = column - (size - 1) / 2
      at = min(at, columns - size)
      axis[column] = true
      // A name that would run into the last one is left out.
      guard at >= free || at == 0 else { continue }
      numbers.pad(to: start + at)
      numbers.append(tick.label)
      free = at + size + 1
    }
    var line = blanks(gutter) + " └"
    for isTick in axis { line += isTick ? "┬" : "─" }
    var lines = [TextLine(line), numbers]
    if !x.axis.title.isEmpty {
      let size = columnWidth(of: x.axis.title)
      lines.append(
        TextLine(
          blanks(start + max(0, (columns - size) / 2)) + x.axis.title))
    }
    return lines
  }

  /// Returns the lines of a legend.
  func legend(_ legend: Legend, _ chart: Chart) -> [TextLine] {
    var lines: [TextLine] = []
    var line = TextLine()
    for entry in legend.entries {
      let sample = sample(entry)
      let needed = columnWidth(of: sample) + columnWidth(of: entry.name) + 4
      if line.width + needed > width, line.width > 0 {
        lines.append(line)
        line = TextLine()
      }
      line.append(line.width == 0 ? "  " : "   ")
      line.append(sample, entry.ink, color: color)
      line.append(" " + entry.name)
    }
    return line.width > 0 ? lines + [line] : lines
  }

  private func sample(_ entry: Legend.Entry) -> String {
    let inks = entry.inks.isEmpty ? [entry.ink] : entry.inks
    var marker = ""
    for ink in inks { marker.unicodeScalars.append(Glyphs.marker(ink.index)) }
    if entry.kinds.contains(.theory) { return "╌╌╌" }
    if entry.kinds.contains(.bars) { return TextBars.blocks[entry.place % 4] }
    if entry.kinds.contains(.line) || entry.kinds.contains(.histogram) {
      return "─" + marker + "─"
    }
    return entry.kinds.contains(.points) ? marker : "⠪⠪"
  }
}
