extension Panel {
  /// Draws a heat map of a function as areas between lines of equal value.
  ///
  /// Its cells are samples of something smooth: between their centres the value
  /// is interpolated, and beyond the outermost it stays as it is. False if a
  /// cell has no value, or the scale two hues; then the cells must be drawn.
  func drawContours(_ mark: Mark, into svg: inout SVGWriter) -> Bool {
    let scale = HeatScale(chart.marks.filter { $0.kind == .heatMap })
    guard scale.shading != .diverging,
      let field = ContourField(mark, scale, self)
    else { return false }
    let count = 12
    let paint = Palette.paint(.slot(0))
    var below = HeatScale.opacity(share: 0)
    var ground = Path()
    ground.rectangle(left, top, right, bottom)
    svg.element(
      "path",
      [
        ("d", ground.data), ("fill", paint),
        ("fill-opacity", coordinate(below)),
      ])
    for step in 1...count {
      // The areas lie on one another: each adds what its step lacks.
      let share = Double(step) / Double(count)
      let opacity = HeatScale.opacity(share: share)
      let path = field.area(above: share - 0.5 / Double(count))
      let more = 1 - (1 - opacity) / (1 - below)
      below = min(opacity, 0.999)
      if path.data.isEmpty { continue }
      svg.element(
        "path",
        [("d", path.data), ("fill", paint), ("fill-opacity", coordinate(more))])
    }
    return true
  }
}

/// The strengths at the points of a grid, with a rim of points that lie below
/// all others: so every line of equal strength is closed.
private struct ContourField {
  private let columns: Int
  private let rows: Int
  private var xs: [Double]
  private var ys: [Double]
  private var strengths: [Double]

  init?(_ mark: Mark, _ scale: HeatScale, _ panel: Panel) {
    guard let left = mark.columnEdges.first, let right = mark.columnEdges.last,
      let first = mark.rowEdges.first, let last = mark.rowEdges.last
    else { return nil }
    // The edges of the map, then once more for the rim.
    let across = [left, left] + mark.x + [right, right]
    let along = [first, first] + mark.rows + [last, last]
    (columns, rows) = (across.count, along.count)
    xs = []
    ys = []
    strengths = []
    for value in across {
      guard let h = panel.horizontal(value) else { return nil }
      xs.append(min(max(h, panel.left), panel.right))
    }
    for value in along {
      guard let v = panel.vertical(value) else { return nil }
      ys.append(min(max(v, panel.top), panel.bottom))
    }
    for r in 0..<rows {
      for c in 0..<columns {
        if r == 0 || c == 0 || r == rows - 1 || c == columns - 1 {
          strengths.append(-1)
          continue
        }
        let row = min(max(r - 2, 0), mark.rows.count - 1)
        let column = min(max(c - 2, 0), mark.x.count - 1)
        guard let shade = scale.shade(mark.y[row * mark.x.count + column])
        else { return nil }
        strengths.append(shade.strength)
      }
    }
  }

  /// Returns the area where the strength is at least `limit`.
  func area(above limit: Double) -> Path {
    var next = successors(limit)
    var path = Path()
    for start in next.indices where next[start] >= 0 {
      var points: [(x: Double, y: Double)] = []
      var edge = start
      while next[edge] >= 0 {
        points.append(crossing(of: edge, limit))
        let following = next[edge]
        next[edge] = -1
        edge = following
      }
      guard points.count > 2 else { continue }
      path.line(through: points)
      path.close()
    }
    return path
  }

  /// For each edge of the grid by which the line leaves a cell's inner side,
  /// the edge by which it comes back to it; −1 for those it does not cross.
  ///
  /// Edge 2k goes from point k to the right, edge 2k + 1 downwards.
  private func successors(_ limit: Double) -> [Int] {
    var next = [Int](repeating: -1, count: 2 * rows * columns)
    for r in 0..<rows - 1 {
      for c in 0..<columns - 1 {
        let point = r * columns + c
        let corners = [point, point + 1, point + columns + 1, point + columns]
        let inside = corners.map { strengths[$0] >= limit }
        if inside[0] == inside[1], inside[1] == inside[2],
          inside[2] == inside[3]
        {
          continue
        }
        let edges = [
          2 * point, 2 * (point + 1) + 1, 2 * (point + columns), 2 * point + 1,
        ]
        let mean = corners.reduce(0.0) { $0 + strengths[$1] } / 4
        for k in 0..<4 where inside[k] && !inside[(k + 1) % 4] {
          // On a saddle there are two ways to go on; the middle decides.
          var back = mean >= limit ? k + 1 : k + 3
          while inside[back % 4] || !inside[(back + 1) % 4] {
            back += mean >= limit ? 1 : 3
          }
          next[edges[k]] = edges[back % 4]
        }
      }
    }
    return next
  }

  /// Returns where the line crosses an edge.
  private func crossing(of edge: Int, _ limit: Double) -> (x: Double, y: Double)
  {
    let a = edge / 2
    let b = edge.isMultiple(of: 2) ? a + 1 : a + columns
    let t = (limit - strengths[a]) / (strengths[b] - strengths[a])
    let from = (x: xs[a % columns], y: ys[a / columns])
    let to = (x: xs[b % columns], y: ys[b / columns])
    return (from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t)
  }
}
