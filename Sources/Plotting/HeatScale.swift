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

  /// Returns the level of a strength.
  static func level(_ strength: Double) -> Int {
    Int((strength * Double(levels)).rounded(.toNearestOrEven))
  }

  /// Returns the opacity of a level.
  static func opacity(_ level: Int) -> Double {
    0.04 + 0.96 * Double(level) / Double(levels)
  }

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
  /// Draws the cells, those of one colour as one path.
  func drawHeatMap(_ mark: Mark, into svg: inout SVGWriter) {
    let scale = HeatScale(chart.marks.filter { $0.kind == .heatMap })
    let (columns, rows) = (mark.columnEdges, mark.rowEdges)
    var paths = [Path](repeating: Path(), count: 2 * (HeatScale.levels + 1))
    var missing = Path()
    for r in mark.rows.indices {
      for c in mark.x.indices {
        guard let x0 = horizontal(columns[c]),
          let x1 = horizontal(columns[c + 1]),
          let y0 = vertical(rows[r]), let y1 = vertical(rows[r + 1])
        else { continue }
        let (x, y) = (min(x0, x1), min(y0, y1))
        let (w, h) = ((x1 - x0).magnitude, (y1 - y0).magnitude)
        guard let shade = scale.shade(mark.y[r * mark.x.count + c]) else {
          missing.move(x + w * 0.3, y + h * 0.3)
          missing.line(x + w * 0.7, y + h * 0.7)
          missing.move(x + w * 0.7, y + h * 0.3)
          missing.line(x + w * 0.3, y + h * 0.7)
          continue
        }
        let level = HeatScale.level(shade.strength)
        let i = level + (shade.isNegative ? HeatScale.levels + 1 : 0)
        paths[i].rectangle(x, y, width: w, height: h)
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
