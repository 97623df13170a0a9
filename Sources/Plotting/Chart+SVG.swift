extension Chart {
  /// Returns the chart as a piece of HTML: two drawings in SVG, one for a page
  /// with room and one for a narrow one; the page shows the one that fits.
  ///
  /// `id` starts every identifier in it and must be unique on the page.
  public func svg(id: String) -> String {
    Plotting.fragment(id: id) { layout, id in drawing(layout, id: id) }
  }

  /// Returns one drawing.
  func drawing(_ layout: Layout, id: String) -> String {
    let x = Ruler(x, xExtent)
    let y = Ruler(y, yExtent)
    let series = Series.all(in: marks)
    var frame = Frame(self, x, y, series, layout)
    frame.placeLabels()
    frame.stack()

    var svg = SVGWriter()
    openPicture(
      &svg, layout, id: id, height: frame.height, title: title,
      description: description)
    frame.draw(into: &svg, id: id)
    svg.close("svg")
    return svg.text
  }
}

/// The room that the parts of one chart take.
private struct Frame {
  let layout: Layout
  var panel: Panel
  var height = 0.0
  private var xTicks: [Tick] = []
  private var yTicks: [Tick] = []
  private var labels: DirectLabels?
  private var placement: Placement
  private var legend: Legend
  private var isLabelled = false
  private let omissions: String

  init(
    _ chart: Chart, _ x: Ruler, _ y: Ruler, _ series: [Series],
    _ layout: Layout
  ) {
    self.layout = layout
    omissions = Omissions(of: chart, x: x, y: y).text
    let body = layout.width * chart.aspect * (layout.isNarrow ? 1.05 : 0.82)
    panel = Panel(
      chart: chart, x: x, y: y, series: series, left: 0, top: 0,
      width: layout.width, height: body)
    yTicks = y.ticks(along: body, most: layout.verticalTicks) { _ in
      layout.font * 1.6
    }
    let room = yTicks.map { layout.textWidth($0.label) }.max() ?? 0
    panel.left = room + 12
    panel.width = layout.width - panel.left - 14
    if chart.hasEqualUnits {
      panel.height = panel.width * (y.high - y.low) / (x.high - x.low)
    }
    placement = Placement(panel, layout)
    legend = Legend(chart, series, labelled: false)
  }

  /// Writes names at the ends of the lines if they fit there, beside the lines
  /// if they fit there, and in a legend otherwise.
  mutating func placeLabels() {
    guard !legend.entries.isEmpty, panel.series.count > 1 else { return }
    let share = layout.isNarrow ? 0.24 : 0.3
    // Names at the ends would make the panel narrower, and units unequal.
    if !panel.chart.hasEqualUnits,
      let found = DirectLabels(panel, spacing: layout.font * 1.25),
      found.width(layout) < layout.width * share
    {
      labels = found
      panel.width = layout.width - panel.left - found.width(layout)
      placement = Placement(panel, layout)
      isLabelled = true
    } else {
      isLabelled = placement.placeNames()
    }
    legend = Legend(panel.chart, panel.series, labelled: isLabelled)
  }

  /// Stacks the parts, from the top.
  mutating func stack() {
    let font = layout.font
    var top = font * 0.6
    if !panel.y.axis.title.isEmpty { top = font * 1.9 }
    let rows = legend.rows(layout, width: layout.width)
    top += Double(rows.count) * font * 1.5 + (rows.isEmpty ? 0 : font * 0.3)
    if panel.chart.marks.contains(where: { $0.kind == .heatMap }) {
      top += font * 1.7
    }
    panel.top = top
    labels?.shift(down: top)
    placement.shift(down: top)
    xTicks = panel.x.ticks(
      along: panel.width, most: layout.horizontalTicks
    ) { [layout] in layout.textWidth($0) + 14 }
    let lines = panel.xLabelLines(xTicks, layout).map { $0.count }.max() ?? 1
    var foot = panel.bottom + 8 + font * 1.15 * Double(lines)
    if !panel.x.axis.title.isEmpty { foot += font * 1.5 }
    if !omissions.isEmpty { foot += font * 1.5 }
    height = foot + 4
  }

  func draw(into svg: inout SVGWriter, id: String) {
    let font = layout.font
    let yTitle = panel.y.axis.title
    if !yTitle.isEmpty {
      svg.element("text", [("x", "0"), ("y", coordinate(font))], text: yTitle)
    }
    legend.draw(
      into: &svg, left: 0, top: yTitle.isEmpty ? font * 0.3 : font * 1.6,
      layout, isDashed: !isLabelled)
    if let map = panel.chart.marks.first(where: { $0.kind == .heatMap }) {
      drawHeatKey(
        HeatScale([map]), name: map.name, into: &svg, layout,
        baseline: panel.top - font * 0.75)
    }
    panel.drawGrid(into: &svg, xTicks: xTicks, yTicks: yTicks)
    panel.drawYLabels(into: &svg, yTicks, layout)
    panel.drawXLabels(into: &svg, xTicks, layout)
    panel.drawMarks(into: &svg, id: id, isDashed: !isLabelled)
    placement.draw(into: &svg)
    labels?.draw(into: &svg, panel, layout)
    var foot = height - 4 - font * 0.35
    if !omissions.isEmpty {
      svg.element(
        "text",
        [
          ("x", coordinate(layout.width)), ("y", coordinate(foot)),
          ("text-anchor", "end"), ("font-style", "italic"),
        ], text: omissions)
      foot -= font * 1.5
    }
    if !panel.x.axis.title.isEmpty {
      svg.element(
        "text",
        [
          ("x", coordinate(panel.left + panel.width / 2)),
          ("y", coordinate(foot)), ("text-anchor", "middle"),
        ], text: panel.x.axis.title)
    }
  }
}

/// Draws the key of a heat map: its shades between the numbers at the ends.
func drawHeatKey(
  _ scale: HeatScale, name: String, into svg: inout SVGWriter,
  _ layout: Layout, baseline: Double
) {
  let labels = scale.labels
  let bar = 110.0
  var x = layout.width - bar - layout.textWidth(labels[2]) - 8
  let end = x
  svg.element(
    "text", [("x", coordinate(x + bar + 8)), ("y", coordinate(baseline))],
    text: labels[2])
  let steps = 11
  for i in 0..<steps {
    let t = Double(i) / Double(steps - 1)
    let isDiverging = scale.shading == .diverging
    let strength = isDiverging ? (2 * t - 1).magnitude : t
    let level = HeatScale.level(strength)
    svg.element(
      "rect",
      [
        ("x", coordinate(end + bar * Double(i) / Double(steps))),
        ("y", coordinate(baseline - layout.font * 0.75)),
        ("width", coordinate(bar / Double(steps))),
        ("height", coordinate(layout.font * 0.8)),
        ("fill", Palette.paint(.slot(isDiverging && t < 0.5 ? 1 : 0))),
        ("fill-opacity", coordinate(HeatScale.opacity(level))),
        ("shape-rendering", "crispEdges"),
      ])
  }
  x -= 8
  svg.element(
    "text",
    [
      ("x", coordinate(x)), ("y", coordinate(baseline)), ("text-anchor", "end"),
    ], text: labels[0])
  x -= layout.textWidth(labels[0]) + 10
  if x > layout.textWidth(name) {
    svg.element(
      "text",
      [
        ("x", coordinate(x)), ("y", coordinate(baseline)),
        ("text-anchor", "end"),
      ], text: name)
  }
}

/// Starts a drawing with its title and description.
func openPicture(
  _ svg: inout SVGWriter, _ layout: Layout, id: String, height: Double,
  title: String, description: String
) {
  svg.open(
    "svg",
    [
      ("xmlns", "http://www.w3.org/2000/svg"),
      ("class", layout.width < 500 ? "plot-narrow" : "plot-wide"),
      ("viewBox", "0 0 \(coordinate(layout.width)) \(coordinate(height))"),
      ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"),
      ("fill", "currentColor"), ("font-size", coordinate(layout.font)),
      ("font-family", "var(--sans,system-ui,sans-serif)"),
    ])
  svg.element("title", [("id", "\(id)-title")], text: title)
  svg.element("desc", [("id", "\(id)-desc")], text: description)
}

/// Puts the drawings for wide and narrow pages together.
func fragment(
  id: String, _ draw: (_ layout: Layout, _ id: String) -> String
) -> String {
  // Selectors of two classes are stronger than a page's `.figure svg`.
  let style =
    Palette.css + ".plot{container-type:inline-size}"
    + ".plot>.plot-wide,.plot>.plot-narrow{display:block;width:100%;"
    + "height:auto;margin:0 auto;overflow:visible}"
    + ".plot>.plot-wide{max-width:46rem}"
    + ".plot>.plot-narrow{max-width:27rem;display:none}"
    + "@container(max-width:540px){.plot>.plot-wide{display:none}"
    + ".plot>.plot-narrow{display:block}}"
  // It stands in the first drawing, since a box of a page may hold none.
  let wide = draw(.wide, id + "-wide")
  let start = wide.firstIndex(of: ">").map(wide.index(after:)) ?? wide.endIndex
  return "<div class=\"plot\">\(wide[..<start])<style>\(style)</style>"
    + wide[start...] + draw(.narrow, id + "-narrow") + "</div>"
}
