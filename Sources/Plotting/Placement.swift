/// A text that has found its place.
struct PlacedText {
  /// Which end of the text is at its place.
  enum Anchor: String { case start, middle, end }

  /// Returns where the text begins if it has that width.
  func left(width: Double) -> Double {
    switch anchor {
    case .start: x
    case .middle: x - width / 2
    case .end: x - width
    }
  }

  var text: String
  var x: Double
  /// The height of the baseline.
  var y: Double
  var anchor: Anchor
  var ink = Ink.neutral
}

/// Finds places for texts where they cover no data and no other text.
struct Placement {
  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom
        && other.top < bottom
    }

    func contains(_ x: Double, _ y: Double, margin: Double) -> Bool {
      x > left - margin && x < right + margin && y > top - margin
        && y < bottom + margin
    }
  }

  private let panel: Panel
  private let layout: Layout
  private var data: [(x: Double, y: Double, radius: Double, series: Int)] = []
  private var taken: [Box] = []
  private(set) var texts: [PlacedText] = []

  /// Creates the placement for a panel, and places its notes.
  init(_ panel: Panel, _ layout: Layout) {
    self.panel = panel
    self.layout = layout
    for mark in panel.chart.marks { sample(mark) }
    for mark in panel.chart.marks where mark.isAnnotation { placeNote(mark) }
  }

  /// Moves all texts down.
  mutating func shift(down distance: Double) {
    for i in texts.indices { texts[i].y += distance }
  }

  /// Places the name of each series beside its line, if there is room for all.
  mutating func placeNames() -> Bool {
    let start = self
    for (i, series) in panel.series.enumerated() where !series.name.isEmpty {
      let lines = panel.chart.marks.filter {
        isSame($0.name, series.name)
          && ($0.kind == .line || $0.kind == .theory || $0.kind == .points)
      }
      let others = series.kinds.contains {
        $0 == .bars || $0 == .histogram
      }
      // A theory line is smoother than the points that it lies beside.
      let line = lines.first { $0.kind != .points } ?? lines.first
      guard let line, !others,
        placeName(of: line, series.ink, index: i, isTwin: series.hasTwin)
      else {
        self = start
        return false
      }
    }
    return true
  }

  private mutating func placeName(
    of mark: Mark, _ ink: Ink, index: Int, isTwin: Bool
  ) -> Bool {
    var best: (text: PlacedText, cost: Double)?
    let points = panel.runs(mark.x, mark.y).flatMap { $0 }.filter {
      panel.contains($0.x, $0.y)
    }
    guard !points.isEmpty else { return false }
    let gap = isTwin || mark.kind == .points || mark.hasMarkers ? 10.0 : 6.0
    for step in 0...24 {
      let place = points[(points.count - 1) * step / 24]
      for (dy, side) in [(-gap, 0), (gap, 1)] {
        for (dx, anchor) in [
          (5.0, PlacedText.Anchor.start), (0, .middle), (-5, .end),
        ] {
          let text = PlacedText(
            text: mark.name, x: place.x + dx,
            y: place.y + dy + (side == 0 ? 0 : layout.font * 0.78),
            anchor: anchor, ink: ink)
          var cost = cost(of: text, series: index)
          // At the right end, where the eye looks for it, if all else is equal.
          cost += Double(24 - step) * 0.02
          if best.map({ cost < $0.cost }) ?? true { best = (text, cost) }
        }
      }
    }
    guard let best, best.cost < 1 else { return false }
    put(best.text)
    return true
  }

  private mutating func placeNote(_ mark: Mark) {
    guard !mark.name.isEmpty else { return }
    var best: (text: PlacedText, cost: Double)?
    for (i, candidate) in candidates(for: mark).enumerated() {
      let cost = cost(of: candidate, series: nil) + Double(i) * 0.3
      if best.map({ cost < $0.cost }) ?? true { best = (candidate, cost) }
    }
    if let best { put(best.text) }
  }

  private func candidates(for mark: Mark) -> [PlacedText] {
    let font = layout.font
    func text(
      _ x: Double, _ y: Double, _ anchor: PlacedText.Anchor
    ) -> PlacedText {
      PlacedText(text: mark.name, x: x, y: y, anchor: anchor)
    }
    switch mark.kind {
    case .horizontalRule:
      guard let v = panel.vertical(mark.y[0]) else { return [] }
      let middle = panel.left + panel.width / 2
      return [v - 5, v + font].flatMap { y in
        [
          text(panel.right - 2, y, .end), text(panel.left + 4, y, .start),
          text(middle, y, .middle),
        ]
      }
    case .verticalRule:
      guard let h = panel.horizontal(mark.x[0]) else { return [] }
      return [0.0, 1.2, 2.4, 5, 8].flatMap { line in
        let y = panel.top + font * (1 + line)
        return [text(h + 5, y, .start), text(h - 5, y, .end)]
      }
    default:
      guard let h = panel.horizontal(mark.x[0]),
        let v = panel.vertical(mark.y[0])
      else { return [] }
      return [
        text(h + 6, v - 6, .start), text(h - 6, v - 6, .end),
        text(h + 6, v + font, .start), text(h - 6, v + font, .end),
        text(h, v - 9, .middle), text(h, v + font + 5, .middle),
        text(h + 9, v + font * 0.34, .start),
        text(h - 9, v + font * 0.34, .end),
      ]
    }
  }

  private func box(of text: PlacedText) -> Box {
    let width = layout.textWidth(text.text) * (text.ink == .neutral ? 1 : 1.06)
    let left = text.left(width: width)
    return Box(
      left: left, top: text.y - layout.font * 0.8, right: left + width,
      bottom: text.y + layout.font * 0.22)
  }

  /// How bad a place is: one for each point of data covered, a part of one for
  /// each point of another line nearby.
  private func cost(of text: PlacedText, series: Int?) -> Double {
    let box = box(of: text)
    if box.left < panel.left || box.right > panel.right + 6
      || box.top < panel.top - 6 || box.bottom > panel.bottom
    {
      return 1000
    }
    var cost = 0.0
    for other in taken where other.overlaps(box) { cost += 100 }
    for point in data {
      if box.contains(point.x, point.y, margin: point.radius) {
        cost += 1
      } else if let series, point.series != series,
        box.contains(point.x, point.y, margin: 8)
      {
        cost += 0.1
      }
    }
    return cost
  }

  private mutating func put(_ text: PlacedText) {
    texts.append(text)
    taken.append(box(of: text))
  }

  /// Puts points along what a mark draws, close enough to catch any text.
  private mutating func sample(_ mark: Mark) {
    let index = panel.series.firstIndex { isSame($0.name, mark.name) } ?? -1
    switch mark.kind {
    case .line, .theory:
      for run in panel.runs(mark.x, mark.y) {
        sample(run, index)
        if mark.hasMarkers { data += run.map { ($0.x, $0.y, 4, index) } }
      }
    case .points:
      for run in panel.runs(mark.x, mark.y) {
        data += run.map { ($0.x, $0.y, 4, index) }
      }
    case .bars, .histogram:
      for i in mark.y.indices {
        guard let h = panel.horizontal(mark.x[i]),
          let v = panel.vertical(mark.y[i])
        else { continue }
        let next =
          mark.kind == .histogram ? panel.horizontal(mark.x[i + 1]) : nil
        sample([(h, panel.baseline), (h, v), (next ?? h, v)], index)
      }
    case .horizontalRule:
      guard let v = panel.vertical(mark.y[0]) else { return }
      sample([(panel.left, v), (panel.right, v)], -1)
    case .verticalRule:
      guard let h = panel.horizontal(mark.x[0]) else { return }
      sample([(h, panel.top), (h, panel.bottom)], -1)
    case .band, .heatMap, .note: break
    }
  }

  private mutating func sample(_ run: [(x: Double, y: Double)], _ index: Int) {
    for i in run.indices.dropFirst() {
      let (a, b) = (run[i - 1], run[i])
      let length = max((b.x - a.x).magnitude, (b.y - a.y).magnitude)
      let steps = max(1, Int(min(length, 4000) / 5))
      for step in 0...steps {
        let t = Double(step) / Double(steps)
        data.append((a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, 1, index))
      }
    }
  }
}

extension Placement {
  /// Writes the texts, with a rim of the page's colour.
  func draw(into svg: inout SVGWriter) {
    for text in texts {
      var attributes = [
        ("x", coordinate(text.x)), ("y", coordinate(text.y)),
        ("text-anchor", text.anchor.rawValue),
        ("stroke", "var(--paper,Canvas)"), ("stroke-width", "3"),
        ("stroke-linejoin", "round"), ("paint-order", "stroke"),
      ]
      if text.ink != .neutral {
        attributes.append(("fill", Palette.paint(text.ink)))
        attributes.append(("font-weight", "600"))
      }
      svg.element("text", attributes, text: text.text)
    }
  }
}
