/// The colours of a heat map: how strong, and of which of two hues.
struct HeatScale {
  /// The number of shades of a hue.
  static let levels = 24

  let shading: Mark.Shading
  /// The values at the ends of the scale; logarithms on a logarithmic one.
  let low: Double
  let high: Double

  /// Creates the scale for a heat map.
  init(_ marks: [Mark]) {
    shading = marks.first?.shading ?? .linear
    var extent = Extent()
    let axis = shading == .log ? Axis.log("") : .linear("")
    for mark in marks {
      for value in mark.y { extent.include(value, on: axis) }
    }
    guard extent.low <= extent.high else {
      (low, high) = (0, 1)
      return
    }
    if shading == .diverging {
      let size = max(extent.low.magnitude, extent.high.magnitude)
      (low, high) = size > 0 ? (-size, size) : (-1, 1)
    } else if extent.low == extent.high {
      (low, high) = (extent.low - 0.5, extent.high + 0.5)
    } else {
      (low, high) = (extent.low, extent.high)
    }
  }

  /// Returns the strength of a value, 0…1, and its hue; nil if it has none.
  func shade(_ value: Double) -> (strength: Double, isNegative: Bool)? {
    let axis = shading == .log ? Axis.log("") : .linear("")
    guard let place = axis.scaled(value) else { return nil }
    if shading == .diverging {
      return (min(place.magnitude / high, 1), place < 0)
    }
    return (min(max((place - low) / (high - low), 0), 1), false)
  }

  /// Returns the number of a value's colour, the levels of one hue before those
  /// of the other; nil if it has none.
  func index(_ value: Double) -> Int? {
    shade(value).map {
      Self.level($0.strength) + ($0.isNegative ? Self.levels + 1 : 0)
    }
  }

  /// Returns the level of a strength.
  static func level(_ strength: Double) -> Int {
    Int((strength * Double(levels)).rounded(.toNearestOrEven))
  }

  /// Returns the opacity of a level.
  static func opacity(_ level: Int) -> Double {
    opacity(share: Double(level) / Double(levels))
  }

  /// Returns the opacity of a strength.
  static func opacity(share: Double) -> Double { 0.04 + 0.96 * share }

  /// The numbers at the ends and in the middle of the key.
  var labels: [String] {
    let middle = (low + high) / 2
    return [low, middle, high].map { place in
      let value = shading == .log ? power(ofTen: place) : place
      return NumberFormat.significant(2).text(value)
    }
  }
}

extension Panel {
  /// Draws the cells, those of one colour as one path, and neighbours in a row
  /// as one cell.
  func drawHeatMap(_ mark: Mark, into svg: inout SVGWriter) {
    if mark.isSmooth, drawContours(mark, into: &svg) { return }
    let scale = HeatScale(chart.marks.filter { $0.kind == .heatMap })
    let (columns, rows) = (mark.columnEdges, mark.rowEdges)
    var paths = [Path](repeating: Path(), count: 2 * (HeatScale.levels + 1))
    var missing = Path()
    for r in mark.rows.indices {
      guard let y0 = vertical(rows[r]), let y1 = vertical(rows[r + 1]) else {
        continue
      }
      // Where the neighbours of one colour begin.
      var start: Double?
      for c in mark.x.indices {
        guard let x0 = horizontal(columns[c]),
          let x1 = horizontal(columns[c + 1])
        else { continue }
        let i = r * mark.x.count + c
        guard let level = scale.index(mark.y[i]) else {
          missing.move(x0 + (x1 - x0) * 0.3, y0 + (y1 - y0) * 0.3)
          missing.line(x0 + (x1 - x0) * 0.7, y0 + (y1 - y0) * 0.7)
          missing.move(x0 + (x1 - x0) * 0.7, y0 + (y1 - y0) * 0.3)
          missing.line(x0 + (x1 - x0) * 0.3, y0 + (y1 - y0) * 0.7)
          continue
        }
        let left = start ?? x0
        let isLast = c + 1 == mark.x.count
        if !isLast, scale.index(mark.y[i + 1]) == level {
          start = left
        } else {
          paths[level].rectangle(left, min(y0, y1), x1, max(y0, y1))
          start = nil
        }
      }
    }
    for (i, path) in paths.enumerated() where !path.data.isEmpty {
      let level = i % (HeatScale.levels + 1)
      svg.element(
        "path",
        [
          ("d", path.data),
          ("fill", Palette.paint(.slot(i > HeatScale.levels ? 1 : 0))),
          ("fill-opacity", coordinate(HeatScale.opacity(level))),
          // Without it, hairlines show between the cells.
          ("shape-rendering", "crispEdges"),
        ])
    }
    if !missing.data.isEmpty {
      svg.element(
        "path",
        [
          ("d", missing.data), ("stroke", "currentColor"), ("fill", "none"),
        ])
    }
  }
}
