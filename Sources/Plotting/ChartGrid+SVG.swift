extension ChartGrid {
  /// Returns the charts as a piece of HTML: two drawings in SVG, one for a page
  /// with room and one with fewer columns for a narrow one.
  ///
  /// `id` starts every identifier in it and must be unique on the page.
  public func svg(id: String) -> String {
    Plotting.fragment(id: id) { layout, id in
      GridFrame(self, layout).drawing(id: id)
    }
  }
}

/// The places of the panels of a grid.
private struct GridFrame {
  let grid: ChartGrid
  let layout: Layout
  let columns: Int
  let series: [Series]
  let legend: Legend
  private var panels: [Panel] = []
  private var height = 0.0

  /// The labels that all panels share are written once.
  private let yTitle: String
  private let xTitle: String

  init(_ grid: ChartGrid, _ layout: Layout) {
    self.grid = grid
    self.layout = layout
    columns = layout.isNarrow ? (grid.columns > 2 ? 2 : 1) : grid.columns
    let all = Series.all(in: grid.charts.flatMap { $0.marks })
    series = all
    yTitle = Self.common(grid.charts.map { $0.y.title })
    xTitle = Self.common(grid.charts.map { $0.x.title })
    let chart =
      grid.charts.first
      ?? Chart("", x: .linear(""), y: .linear(""), marks: [])
    legend = Legend(chart, all, labelled: false)
    place()
  }

  /// Returns the text that all have in common; empty if they differ.
  private static func common(_ titles: [String]) -> String {
    guard let first = titles.first,
      titles.allSatisfy({ isSame($0, first) })
    else { return "" }
    return first
  }

  private var font: Double { layout.font }
  private var isShort: Bool { columns > 1 }

  private func yTicks(_ ruler: Ruler, height: Double) -> [Tick] {
    ruler.ticks(along: height, most: isShort ? 5 : 6) { _ in font * 1.6 }
  }

  private func xTicks(_ panel: Panel) -> [Tick] {
    panel.x.ticks(
      along: panel.width, most: max(3, Int(panel.width / 55))
    ) { layout.textWidth($0) + 10 }
  }

  /// Whether a panel has numbers at its left, or under it.
  private func hasYLabels(_ i: Int) -> Bool {
    !grid.sharing.sharesY || i.isMultiple(of: columns)
  }

  private func hasXLabels(_ i: Int) -> Bool {
    !grid.sharing.sharesX || i + columns >= grid.charts.count
  }

  private mutating func place() {
    let charts = grid.charts
    let aspect = charts.first?.aspect ?? 0.6
    let gap = 16.0
    let guess = (layout.width / Double(columns)) * aspect * (isShort ? 0.95 : 1)
    // The widest numbers of a column decide where its panels begin.
    var gutters = [Double](repeating: 0, count: columns)
    for (i, chart) in charts.enumerated() where hasYLabels(i) {
      let ticks = yTicks(grid.yRuler(chart), height: guess)
      let room = (ticks.map { layout.textWidth($0.label) }.max() ?? 0) + 10
      gutters[i % columns] = max(gutters[i % columns], room)
    }
    let across = Double(columns)
    let free = layout.width - gutters.reduce(0, +) - gap * (across - 1) - 10
    let width = free / across
    let body = max(width * aspect, 80)

    var top = yTitle.isEmpty ? font * 0.4 : font * 1.6
    let rows = legend.rows(layout, width: layout.width)
    top += Double(rows.count) * font * 1.5
    for i in charts.indices {
      let column = i % columns
      if column == 0, i > 0 { top = height }
      let head = font * (titleLines(charts[i], width) * 1.3 + 0.6)
      var left = gap * Double(column) + width * Double(column)
      for c in 0...column { left += gutters[c] }
      panels.append(
        Panel(
          chart: charts[i], x: grid.xRuler(charts[i]),
          y: grid.yRuler(charts[i]), series: series, left: left,
          top: top + head, width: width, height: body))
      var foot = top + head + body + font * 0.7
      if hasXLabels(i) || i + columns >= charts.count { foot += font * 1.1 }
      if xTitle.isEmpty, !charts[i].x.title.isEmpty { foot += font * 1.4 }
      if !omissions(panels[i]).isEmpty { foot += font * 1.4 }
      height = max(height, foot)
    }
    if !xTitle.isEmpty { height += font * 1.4 }
    height += 4
  }

  /// A panel's title, and its y label if the panels have not one in common.
  private func titleLines(_ chart: Chart, _ width: Double) -> Double {
    let lines = wrapped(chart.title, limit: width) {
      layout.textWidth($0) * 1.06
    }
    let own = yTitle.isEmpty && !chart.y.title.isEmpty
    return Double(lines.count) + (own ? 1 : 0)
  }

  private func omissions(_ panel: Panel) -> String {
    Omissions(of: panel.chart, x: panel.x, y: panel.y).text
  }

  func drawing(id: String) -> String {
    var svg = SVGWriter()
    openPicture(
      &svg, layout, id: id, height: height, title: grid.title,
      description: grid.description)
    if !yTitle.isEmpty {
      svg.element("text", [("x", "0"), ("y", coordinate(font))], text: yTitle)
    }
    legend.draw(
      into: &svg, left: 0, top: yTitle.isEmpty ? font * 0.3 : font * 1.6,
      layout, isDashed: true)
    for (i, panel) in panels.enumerated() {
      draw(panel, i, into: &svg, id: "\(id)-\(i + 1)")
    }
    if !xTitle.isEmpty, let first = panels.first {
      let right = panels.map { $0.right }.max() ?? first.right
      write(
        xTitle, x: (first.left + right) / 2, y: height - font * 0.5, "middle",
        into: &svg)
    }
    svg.close("svg")
    return svg.text
  }

  private func draw(
    _ panel: Panel, _ i: Int, into svg: inout SVGWriter, id: String
  ) {
    let (x, y) = (xTicks(panel), yTicks(panel.y, height: panel.height))
    var line = panel.top - font * 0.6
    if yTitle.isEmpty, !panel.chart.y.title.isEmpty {
      write(panel.chart.y.title, x: panel.left, y: line, "start", into: &svg)
      line -= font * 1.3
    }
    let words = wrapped(panel.chart.title, limit: panel.width) {
      layout.textWidth($0) * 1.06
    }
    for word in words.reversed() {
      svg.element(
        "text",
        [
          ("x", coordinate(panel.left)), ("y", coordinate(line)),
          ("font-weight", "600"),
        ], text: word)
      line -= font * 1.3
    }
    panel.drawGrid(into: &svg, xTicks: x, yTicks: y)
    if hasYLabels(i) { panel.drawYLabels(into: &svg, y, layout) }
    if hasXLabels(i) { panel.drawXLabels(into: &svg, x, layout) }
    panel.drawMarks(into: &svg, id: id, isDashed: true)
    Placement(panel, layout).draw(into: &svg)

    var foot = panel.bottom + font * (hasXLabels(i) ? 2.8 : 1.4)
    if xTitle.isEmpty, !panel.chart.x.title.isEmpty {
      write(
        panel.chart.x.title, x: panel.left + panel.width / 2, y: foot,
        "middle", into: &svg)
      foot += font * 1.4
    }
    let omissions = omissions(panel)
    if !omissions.isEmpty {
      write(omissions, x: panel.right, y: foot, "end", into: &svg)
    }
  }

  private func write(
    _ text: String, x: Double, y: Double, _ anchor: String,
    into svg: inout SVGWriter
  ) {
    svg.element(
      "text",
      [
        ("x", coordinate(x)), ("y", coordinate(y)), ("text-anchor", anchor),
      ], text: text)
  }
}
