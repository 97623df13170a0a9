extension Panel {
  /// Draws the marks; lines that have no label at their end are told apart by
  /// dashes if `isDashed`.
  func drawMarks(into svg: inout SVGWriter, id: String, isDashed: Bool) {
    svg.open("clipPath", [("id", "\(id)-clip")])
    // A line along the edge keeps its full thickness.
    svg.element(
      "rect",
      [
        ("x", coordinate(left - 1)), ("y", coordinate(top - 1)),
        ("width", coordinate(width + 2)), ("height", coordinate(height + 2)),
      ])
    svg.close("clipPath")
    svg.open("g", [("clip-path", "url(#\(id)-clip)")] + placement)
    for mark in chart.marks where mark.kind == .heatMap {
      drawHeatMap(mark, into: &svg)
    }
    for mark in chart.marks where mark.kind == .band {
      drawBand(mark, into: &svg)
    }
    for mark in chart.marks {
      switch mark.kind {
      case .bars: drawBars(mark, into: &svg, id: id)
      case .histogram: drawHistogram(mark, into: &svg)
      case .horizontalRule, .verticalRule: drawRule(mark, into: &svg)
      default: break
      }
    }
    // Measurements lie above theory, which lies above plain lines.
    for mark in chart.marks where mark.kind == .line {
      drawLine(mark, into: &svg, isDashed: isDashed)
    }
    for mark in chart.marks where mark.kind == .theory {
      drawLine(mark, into: &svg, isDashed: true)
    }
    svg.close("g")
    // Markers are drawn whole, and only those whose middle is in the frame.
    for mark in chart.marks where mark.kind == .points || mark.hasMarkers {
      drawPoints(mark, into: &svg)
    }
  }

  /// Where the panel lies in the picture and what its axes span, from which a
  /// page's script knows the value of a place.
  private var placement: [(String, String)] {
    [
      (
        "data-frame",
        [left, top, width, height].map(coordinate).joined(separator: " ")
      ),
      ("data-x", x.span), ("data-y", y.span),
    ]
  }

  private func drawLine(
    _ mark: Mark, into svg: inout SVGWriter, isDashed: Bool
  ) {
    let ink = series.ink(of: mark)
    var path = Path()
    for run in runs(mark.x, mark.y) { path.line(through: run) }
    let isTheory = mark.kind == .theory
    var attributes = [
      ("d", path.data), ("fill", "none"), ("stroke", Palette.paint(ink)),
      ("stroke-width", isTheory ? "1.6" : "2"), ("stroke-linejoin", "round"),
      ("stroke-linecap", isDashed && !isTheory ? "butt" : "round"),
    ]
    if isTheory {
      attributes.append(("stroke-dasharray", Glyphs.theory))
      attributes[5].1 = "butt"
    } else if isDashed, let dashes = series.dashes(of: mark) {
      attributes.append(("stroke-dasharray", dashes))
    }
    svg.element("path", attributes)
  }

  private func drawPoints(_ mark: Mark, into svg: inout SVGWriter) {
    let ink = series.ink(of: mark)
    let count = mark.x.count
    let radius = radius(of: mark)
    var errors = Path()
    var path = Path()
    for i in mark.x.indices {
      guard let h = horizontal(mark.x[i]), let v = vertical(mark.y[i]),
        contains(h, v)
      else { continue }
      Glyphs.addMarker(ink.index, h, v, radius: radius, to: &path)
      if !mark.lower.isEmpty {
        errors.move(h, max(vertical(mark.upper[i]) ?? v, top))
        // A lower end without a place on a logarithmic axis is at its foot.
        errors.line(h, min(vertical(mark.lower[i]) ?? bottom, bottom))
      }
    }
    let paint = Palette.paint(ink)
    if !mark.lower.isEmpty {
      svg.element(
        "path",
        [
          ("d", errors.data), ("stroke", paint), ("stroke-width", "1.4"),
          ("fill", "none"),
        ])
    }
    var attributes =
      [("d", path.data)]
      + Glyphs.attributes(ofMarker: ink.index, radius: radius, paint: paint)
    if count > 400 { attributes.append(("opacity", "0.55")) }
    svg.element("path", attributes)
  }

  /// Markers leave a gap through which the theory line shows.
  private func radius(of mark: Mark) -> Double {
    if mark.x.count > 400 { return 1.5 }
    var least = 3.2
    if mark.x.count > 100 { least = 2.2 }
    var last: Double?
    for value in mark.x {
      guard let h = horizontal(value) else { continue }
      if let last, h > last { least = min(least, (h - last) * 0.28) }
      last = h
    }
    return max(least, mark.x.count > 100 ? 1.5 : 2)
  }

  private func drawBand(_ mark: Mark, into svg: inout SVGWriter) {
    var path = Path()
    var upper: [(x: Double, y: Double)] = []
    var lower: [(x: Double, y: Double)] = []
    func finish() {
      path.line(through: upper + lower.reversed())
      if !upper.isEmpty { path.close() }
      upper = []
      lower = []
    }
    for i in mark.x.indices {
      guard let h = horizontal(mark.x[i]), let high = vertical(mark.upper[i])
      else {
        finish()
        continue
      }
      // A lower end without a place on a logarithmic axis is at its foot.
      let isBelow = y.axis.isLog && mark.lower[i] <= 0
      guard let low = isBelow ? bottom : vertical(mark.lower[i]) else {
        finish()
        continue
      }
      upper.append((h, high))
      lower.append((h, low))
    }
    finish()
    svg.element(
      "path",
      [
        ("d", path.data), ("fill", Palette.paint(series.ink(of: mark))),
        ("fill-opacity", "0.18"),
      ])
  }

  private func drawBars(
    _ mark: Mark, into svg: inout SVGWriter, id: String
  ) {
    let (place, count) = series.place(of: mark)
    let unit = width / (x.high - x.low)
    let group = unit * (count > 1 ? 0.76 : 0.6)
    let each = group / Double(count)
    var path = Path()
    for i in mark.x.indices {
      guard let h = horizontal(mark.x[i]), let v = vertical(mark.y[i])
      else { continue }
      let left = h - group / 2 + each * Double(place) + (count > 1 ? 1 : 0)
      path.rectangle(
        left, min(v, baseline), left + each - (count > 1 ? 2 : 0),
        max(v, baseline))
    }
    let paint = Palette.paint(series.ink(of: mark))
    svg.element(
      "path", [("d", path.data)] + Self.filling(place, paint))
  }

  /// Bars side by side differ in how they are filled as well as in colour.
  static func filling(_ place: Int, _ paint: String) -> [(String, String)] {
    let opacity = ["1", "0.35", "0.7", "0.12", "0.85", "0.5"][place % 6]
    return [
      ("fill", paint), ("fill-opacity", opacity), ("stroke", paint),
      ("stroke-width", "1.2"),
    ]
  }

  private func drawHistogram(_ mark: Mark, into svg: inout SVGWriter) {
    let ink = series.ink(of: mark)
    let count = series.place(of: mark).count
    let outline = outline(of: mark)
    var area = Path()
    area.line(through: outline)
    var attributes = [
      ("d", area.data), ("fill", Palette.paint(ink)),
      ("fill-opacity", count > 1 ? "0.15" : "0.35"),
      ("stroke", Palette.paint(ink)), ("stroke-width", "1.5"),
      ("stroke-linejoin", "miter"),
    ]
    if count > 1, let dashes = Glyphs.dashes(ink.index) {
      attributes.append(("stroke-dasharray", dashes))
    }
    svg.element("path", attributes)
  }

  /// The corners of a histogram's outline, from left to right.
  private func outline(of mark: Mark) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for i in mark.y.indices {
      guard let from = horizontal(mark.x[i]), let to = horizontal(mark.x[i + 1])
      else { continue }
      let v = vertical(mark.y[i]) ?? baseline
      if points.isEmpty { points.append((from, baseline)) }
      points.append((from, v))
      points.append((to, v))
    }
    if let last = points.last { points.append((last.x, baseline)) }
    return points
  }

  private func drawRule(_ mark: Mark, into svg: inout SVGWriter) {
    var path = Path()
    if mark.kind == .horizontalRule, let v = vertical(mark.y[0]) {
      path.move(left, v)
      path.line(right, v)
    } else if mark.kind == .verticalRule, let h = horizontal(mark.x[0]) {
      path.move(h, top)
      path.line(h, bottom)
    } else {
      return
    }
    svg.element(
      "path",
      [
        ("d", path.data), ("stroke", "currentColor"), ("stroke-width", "1.1"),
        ("stroke-opacity", "0.75"), ("stroke-dasharray", "1.5 3"),
        ("fill", "none"),
      ])
  }
}
