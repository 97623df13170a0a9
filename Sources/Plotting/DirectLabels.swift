/// Names written at the right ends of the lines they belong to.
struct DirectLabels {
  struct Label {
    var name: String
    var ink: Ink
    /// The height of the line's end.
    var end: Double
    /// Where the label is written, once it has found room.
    var place: Double
  }

  private(set) var labels: [Label]

  /// Finds room for the labels; nil if a legend serves the reader better.
  init?(_ panel: Panel, spacing: Double) {
    labels = []
    for series in panel.series where !series.name.isEmpty {
      guard let end = panel.end(of: series) else { return nil }
      labels.append(
        Label(name: series.name, ink: series.ink, end: end, place: end))
    }
    guard labels.count > 1 else { return nil }
    labels.sort { $0.end < $1.end }
    // Lines that end in one place are not told apart there.
    for i in labels.indices.dropFirst()
    where labels[i].end - labels[i - 1].end < spacing * 0.3 {
      return nil
    }
    spread(spacing, from: panel.top, to: panel.bottom)
    let farthest = labels.map { ($0.place - $0.end).magnitude }.max() ?? 0
    if farthest > spacing * 0.7 { return nil }
  }

  /// Moves labels apart, down first and then up from the foot.
  private mutating func spread(
    _ spacing: Double, from top: Double, to bottom: Double
  ) {
    // Neighbours that collide share the room around their middle.
    for _ in 0..<200 {
      var isDone = true
      for i in labels.indices.dropFirst() {
        let overlap = labels[i - 1].place + spacing - labels[i].place
        if overlap > 0.01 {
          labels[i - 1].place -= overlap / 2
          labels[i].place += overlap / 2
          isDone = false
        }
      }
      for i in labels.indices {
        labels[i].place = min(max(labels[i].place, top), bottom)
      }
      if isDone { break }
    }
  }

  /// Returns the room that the labels take at the right.
  func width(_ layout: Layout) -> Double {
    // The names are in bold, which is wider.
    (labels.map { layout.textWidth($0.name) }.max() ?? 0) * 1.08 + 14
  }

  /// Moves all labels down.
  mutating func shift(down distance: Double) {
    for i in labels.indices {
      labels[i].end += distance
      labels[i].place += distance
    }
  }

  /// Writes the labels.
  func draw(into svg: inout SVGWriter, _ panel: Panel, _ layout: Layout) {
    for label in labels {
      // A label that had to move away is tied to its line.
      if (label.place - label.end).magnitude > layout.font * 0.5 {
        var path = Path()
        path.move(panel.right + 2, label.end)
        path.line(panel.right + 8, label.place)
        svg.element(
          "path",
          [
            ("d", path.data), ("stroke", Palette.paint(label.ink)),
            ("stroke-opacity", "0.6"), ("fill", "none"),
          ])
      }
      svg.element(
        "text",
        [
          ("x", coordinate(panel.right + 10)),
          ("y", coordinate(label.place + layout.font * 0.34)),
          ("fill", Palette.paint(label.ink)), ("font-weight", "600"),
        ], text: label.name)
    }
  }
}

extension Panel {
  /// The height at which a series ends at the right of the panel; nil if it
  /// ends before, or is no line.
  func end(of series: Series) -> Double? {
    var best: (x: Double, y: Double)?
    for mark in chart.marks where isSame(mark.name, series.name) {
      guard mark.kind == .line || mark.kind == .points || mark.kind == .theory
      else {
        if mark.kind == .band || mark.isAnnotation { continue }
        return nil
      }
      // The end of a cloud of points belongs to no line.
      if mark.kind == .points, !Self.isAscending(mark.x) { return nil }
      for run in runs(mark.x, mark.y) {
        for point in run where contains(point.x, point.y) {
          let isFarther = best.map { point.x >= $0.x } ?? true
          if isFarther { best = point }
        }
      }
    }
    guard let best, best.x > left + width * 0.88 else { return nil }
    return best.y
  }

  private static func isAscending(_ values: [Double]) -> Bool {
    for i in values.indices.dropFirst() where values[i] <= values[i - 1] {
      return false
    }
    return true
  }
}
