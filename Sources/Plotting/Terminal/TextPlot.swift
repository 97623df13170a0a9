/// A chart with lines, points, bands and histograms, drawn with characters.
struct TextPlot {
  let chart: Chart
  let x: Ruler
  let y: Ruler
  let series: [Series]
  /// Whether names stand at the ends of the lines.
  let isLabelled: Bool
  private(set) var canvas: TextCanvas

  init(
    _ chart: Chart, _ x: Ruler, _ y: Ruler, _ series: [Series], columns: Int,
    rows: Int, isLabelled: Bool
  ) {
    self.chart = chart
    self.x = x
    self.y = y
    self.series = series
    self.isLabelled = isLabelled
    canvas = TextCanvas(columns: max(columns, 8), rows: max(rows, 4))
    let marks = chart.marks
    for mark in marks where mark.kind == .histogram { drawHistogram(mark) }
    for mark in marks where mark.kind == .band { drawBand(mark) }
    for mark in marks where mark.kind == .line || mark.kind == .theory {
      drawLine(mark)
    }
    for mark in marks where mark.kind == .points { drawPoints(mark) }
    for mark in marks where mark.isAnnotation { drawRule(mark) }
    for mark in marks where mark.isAnnotation { drawNote(mark) }
  }

  /// Returns the dot of a point; nil if it has no place on the canvas.
  private func dot(_ h: Double, _ v: Double) -> (x: Int, y: Int)? {
    guard let fx = x.fraction(h), let fy = y.fraction(v),
      fx.magnitude < 100, fy.magnitude < 100
    else { return nil }
    return (
      Int((fx * Double(canvas.dotColumns - 1)).rounded(.toNearestOrEven)),
      Int(((1 - fy) * Double(canvas.dotRows - 1)).rounded(.toNearestOrEven))
    )
  }

  private mutating func drawLine(_ mark: Mark) {
    let ink = series.ink(of: mark)
    var last: (x: Int, y: Int)?
    var count = 0
    for i in mark.x.indices {
      guard let point = dot(mark.x[i], mark.y[i]) else {
        last = nil
        continue
      }
      let from = last ?? point
      let (dx, dy) = (point.x - from.x, point.y - from.y)
      let steps = max(dx.magnitude, dy.magnitude, 1)
      for step in 0...Int(steps) {
        let t = Double(step) / Double(steps)
        // Theory is dashed: three dots and three gaps.
        if mark.kind != .theory || count % 6 < 3 {
          canvas.dot(
            from.x + Int((Double(dx) * t).rounded(.toNearestOrEven)),
            from.y + Int((Double(dy) * t).rounded(.toNearestOrEven)), ink)
        }
        count += step == 0 ? 0 : 1
      }
      last = point
    }
    guard mark.kind == .line else { return }
    if mark.hasMarkers {
      drawPoints(mark)
    } else if !isLabelled, series.count > 1 {
      drawSparseMarkers(mark, ink)
    }
  }

  /// Lines without a label at their end are told apart by a few markers.
  private mutating func drawSparseMarkers(_ mark: Mark, _ ink: Ink) {
    let offset = 3 + 4 * ink.index
    var next = offset
    for i in mark.x.indices {
      guard let point = dot(mark.x[i], mark.y[i]), point.x / 2 >= next else {
        continue
      }
      canvas.put(Glyphs.marker(ink.index), point.x / 2, point.y / 4, ink)
      next = point.x / 2 + 16
    }
  }

  private mutating func drawPoints(_ mark: Mark) {
    let ink = series.ink(of: mark)
    // A cloud is drawn in dots: markers would cover each other.
    let isCloud = mark.x.count > canvas.columns * canvas.rows / 6
    for i in mark.x.indices {
      guard let point = dot(mark.x[i], mark.y[i]) else { continue }
      if !mark.lower.isEmpty, let low = dot(mark.x[i], mark.lower[i]),
        let high = dot(mark.x[i], mark.upper[i]), high.y < low.y
      {
        for y in high.y...low.y { canvas.dot(point.x, y, ink) }
      }
      if isCloud {
        canvas.dot(point.x, point.y, ink)
      } else {
        canvas.put(Glyphs.marker(ink.index), point.x / 2, point.y / 4, ink)
      }
    }
  }

  private mutating func drawBand(_ mark: Mark) {
    let ink = series.ink(of: mark)
    for i in mark.x.indices.dropFirst() {
      guard let a = dot(mark.x[i - 1], mark.lower[i - 1]),
        let b = dot(mark.x[i], mark.lower[i]),
        let c = dot(mark.x[i - 1], mark.upper[i - 1]),
        let d = dot(mark.x[i], mark.upper[i]), a.x < b.x
      else { continue }
      for h in a.x...b.x {
        let t = Double(h - a.x) / Double(b.x - a.x)
        let low = Int(Double(a.y) + t * Double(b.y - a.y))
        let high = Int(Double(c.y) + t * Double(d.y - c.y))
        guard high <= low else { continue }
        for v in high...low where h.isMultiple(of: 2) && v % 4 == h % 4 {
          canvas.dot(h, v, ink)
        }
      }
    }
  }

  private mutating func drawHistogram(_ mark: Mark) {
    let ink = series.ink(of: mark)
    guard series.place(of: mark).count == 1 else {
      var xs: [Double] = []
      var ys: [Double] = []
      for i in mark.y.indices {
        xs += [mark.x[i], mark.x[i + 1]]
        ys += [mark.y[i], mark.y[i]]
      }
      var outline = Mark(.line, mark.name, x: xs, y: ys)
      outline.color = mark.color
      return drawLine(outline)
    }
    let eighths: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    for column in 0..<canvas.columns {
      let f = (Double(column) + 0.5) / Double(canvas.columns)
      let place = x.low + (x.axis.isReversed ? 1 - f : f) * (x.high - x.low)
      let bin = mark.y.indices.first {
        guard let low = x.axis.scaled(mark.x[$0]),
          let high = x.axis.scaled(mark.x[$0 + 1])
        else { return false }
        return low <= place && place < high
      }
      guard let bin, let share = y.fraction(mark.y[bin]) else { continue }
      var left = Int(
        (share * Double(canvas.rows * 8)).rounded(.toNearestOrEven))
      var row = canvas.rows - 1
      while left > 0, row >= 0 {
        canvas.put(eighths[min(left, 8) - 1], column, row, ink)
        left -= 8
        row -= 1
      }
    }
  }

  private mutating func drawRule(_ mark: Mark) {
    if mark.kind == .horizontalRule, let point = dot(at: nil, mark.y[0]) {
      for column in 0..<canvas.columns where canvas.isBlank(column, point.y / 4)
      {
        canvas.put("╌", column, point.y / 4, .neutral)
      }
    } else if mark.kind == .verticalRule, let point = dot(at: mark.x[0], nil) {
      for row in 0..<canvas.rows where canvas.isBlank(point.x / 2, row) {
        canvas.put("┊", point.x / 2, row, .neutral)
      }
    }
  }

  /// The dot of a rule, which has a place along one axis alone.
  private func dot(at h: Double?, _ v: Double?) -> (x: Int, y: Int)? {
    let fx = h.map { x.fraction($0) } ?? 0
    let fy = v.map { y.fraction($0) } ?? 0
    guard let fx, let fy, 0...1 ~= fx, 0...1 ~= fy else { return nil }
    return (
      Int((fx * Double(canvas.dotColumns - 1)).rounded(.toNearestOrEven)),
      Int(((1 - fy) * Double(canvas.dotRows - 1)).rounded(.toNearestOrEven))
    )
  }

  /// Writes a note at the first of several places that is blank.
  private mutating func drawNote(_ mark: Mark) {
    let width = columnWidth(of: mark.name)
    guard width > 0 else { return }
    var places: [(Int, Int)] = []
    switch mark.kind {
    case .horizontalRule:
      guard let row = dot(at: nil, mark.y[0]).map({ $0.y / 4 }) else { return }
      for side in [row - 1, row + 1] {
        places.append((canvas.columns - width - 1, side))
        places.append((1, side))
        places.append((canvas.columns / 2, side))
      }
    case .verticalRule:
      guard let column = dot(at: mark.x[0], nil).map({ $0.x / 2 }) else {
        return
      }
      for row in [0, 1, 2, 4, 6, 8] {
        places.append((column + 2, row))
        places.append((column - width - 1, row))
      }
    default:
      guard let point = dot(mark.x[0], mark.y[0]) else { return }
      let (column, row) = (point.x / 2, point.y / 4)
      for side in [row - 1, row, row + 1] {
        places.append((column + 2, side))
        places.append((column - width - 1, side))
      }
    }
    for (column, row) in places where canvas.write(mark.name, column, row) {
      return
    }
  }

  /// The rows at which series end at the right, one row for each; nil if they
  /// do not fit, or a series ends elsewhere.
  static func labels(
    _ chart: Chart, _ x: Ruler, _ y: Ruler, _ series: [Series], rows: Int
  ) -> [Int: Series]? {
    guard series.count > 1 else { return nil }
    let panel = Panel(
      chart: chart, x: x, y: y, series: series, left: 0, top: 0, width: 1000,
      height: Double(rows))
    guard let found = DirectLabels(panel, spacing: 1) else { return nil }
    var labels: [Int: Series] = [:]
    for label in found.labels {
      let row = min(max(Int(label.place), 0), rows - 1)
      guard labels[row] == nil,
        let one = series.first(where: { isSame($0.name, label.name) })
      else { return nil }
      labels[row] = one
    }
    return labels
  }
}
