/// The sizes of one layout of a chart; a unit is about a pixel of the screen.
struct Layout {
  /// The width of the picture.
  let width: Double
  /// The size of the text.
  let font: Double
  /// The most labelled ticks along each axis.
  let horizontalTicks: Int
  let verticalTicks: Int

  /// For a page with room.
  static var wide: Layout {
    Layout(width: 640, font: 13, horizontalTicks: 10, verticalTicks: 7)
  }

  /// For a telephone: at a width of 306 pixels, the text has 12.6.
  static var narrow: Layout {
    Layout(width: 340, font: 14, horizontalTicks: 6, verticalTicks: 6)
  }

  var isNarrow: Bool { width < 500 }

  func textWidth(_ text: String) -> Double { Plotting.textWidth(text) * font }
}

extension Panel {
  /// Draws the grid lines, and the axis line at the foot.
  func drawGrid(
    into svg: inout SVGWriter, xTicks: [Tick], yTicks: [Tick]
  ) {
    var grid = Path()
    let isFilled = chart.marks.contains { $0.kind == .heatMap }
    for tick in yTicks where !tick.label.isEmpty && !isFilled {
      if y.axis.isCategorical { continue }
      let v = top + (1 - y.fraction(ofPlace: tick.place)) * height
      grid.move(left, v)
      grid.line(right, v)
    }
    if !grid.data.isEmpty {
      svg.element(
        "path",
        [
          ("d", grid.data), ("stroke", "currentColor"),
          ("stroke-opacity", "0.13"), ("fill", "none"),
        ])
    }
    var frame = Path()
    let foot =
      chart.marks.contains { $0.kind == .bars || $0.kind == .histogram }
      ? baseline : bottom
    if !isFilled {
      frame.move(left, foot)
      frame.line(right, foot)
    }
    for tick in xTicks where !x.axis.isCategorical {
      let h = left + x.fraction(ofPlace: tick.place) * width
      frame.move(h, bottom)
      frame.line(h, bottom + (tick.label.isEmpty ? 3 : 5))
    }
    svg.element(
      "path",
      [
        ("d", frame.data), ("stroke", "currentColor"),
        ("stroke-opacity", "0.55"), ("fill", "none"),
      ])
  }

  /// Writes the numbers along the y axis.
  func drawYLabels(
    into svg: inout SVGWriter, _ ticks: [Tick], _ layout: Layout
  ) {
    for tick in ticks where !tick.label.isEmpty {
      let v = top + (1 - y.fraction(ofPlace: tick.place)) * height
      svg.element(
        "text",
        [
          ("x", coordinate(left - 7)),
          ("y", coordinate(v + layout.font * 0.34)),
          ("text-anchor", "end"),
        ], text: tick.label)
    }
  }

  /// Writes the numbers or names along the x axis.
  func drawXLabels(
    into svg: inout SVGWriter, _ ticks: [Tick], _ layout: Layout
  ) {
    let lines = xLabelLines(ticks, layout)
    for (tick, words) in zip(ticks, lines) where !tick.label.isEmpty {
      let h = left + x.fraction(ofPlace: tick.place) * width
      for (i, line) in words.enumerated() {
        let v = bottom + 6 + layout.font * (0.95 + 1.15 * Double(i))
        svg.element(
          "text",
          [
            ("x", coordinate(h)), ("y", coordinate(v)),
            ("text-anchor", "middle"),
          ], text: line)
      }
    }
  }

  /// Names of categories are broken into lines that fit between neighbours.
  func xLabelLines(_ ticks: [Tick], _ layout: Layout) -> [[String]] {
    guard x.axis.isCategorical else { return ticks.map { [$0.label] } }
    let room = width / (x.high - x.low) - 6
    return ticks.map {
      wrapped($0.label, limit: room) { layout.textWidth($0) }
    }
  }
}
