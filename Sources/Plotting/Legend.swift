/// The entries of a legend: what stands for which series.
struct Legend {
  struct Entry {
    var name: String
    var ink: Ink
    var kinds: [Mark.Kind]
    /// The place among bars side by side.
    var place = 0
    /// What the series are drawn with for which the entry stands, if for several.
    var inks: [Ink] = []
  }

  private(set) var entries: [Entry] = []

  /// Creates the legend for some series; those in `labelled` have a label at
  /// their end and need no entry.
  init(_ chart: Chart, _ series: [Series], labelled: Bool) {
    if !labelled {
      for one in series where !one.name.isEmpty {
        var kinds = one.kinds
        // The twins' dashes are explained once, for all series.
        if one.hasTwin { kinds = kinds.filter { $0 != .theory } }
        let place = series.filter { $0.kinds.contains(.bars) }
          .firstIndex { isSame($0.name, one.name) }
        entries.append(
          Entry(name: one.name, ink: one.ink, kinds: kinds, place: place ?? 0))
      }
      if entries.count == 1, !series.contains(where: { $0.hasTwin }) {
        // The axis says what the only series is.
        let isBand = entries[0].kinds.contains(.band)
        if !isBand, !entries[0].kinds.contains(.theory) { entries = [] }
      }
    }
    if series.contains(where: { $0.hasTwin }) {
      let twins = series.filter { $0.hasTwin }
      let measured = (twins.first?.kinds ?? [])
        .filter { $0 != .theory && $0 != .band }
      entries.append(
        Entry(
          name: chart.measured, ink: .neutral, kinds: measured,
          inks: twins.map { $0.ink }))
      entries.append(
        Entry(name: chart.theory, ink: .neutral, kinds: [.theory]))
    }
  }

  /// Returns the rows of entries that fit a width.
  func rows(_ layout: Layout, width: Double) -> [[Entry]] {
    var rows: [[Entry]] = []
    var used = 0.0
    for entry in entries {
      let needed = Self.size(of: entry, layout)
      if rows.isEmpty || used + needed > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += needed
    }
    return rows
  }

  private static func size(of entry: Entry, _ layout: Layout) -> Double {
    layout.textWidth(entry.name) + sample + 14
  }

  /// The width of a sample line, with the gap after it.
  static let sample = 30.0

  /// Draws the legend with its first baseline at `top` plus one line.
  func draw(
    into svg: inout SVGWriter, left: Double, top: Double, _ layout: Layout,
    isDashed: Bool
  ) {
    for (r, row) in rows(layout, width: layout.width - left).enumerated() {
      let middle = top + layout.font * (0.7 + 1.5 * Double(r))
      var x = left
      for entry in row {
        draw(entry, into: &svg, x: x, middle: middle, isDashed: isDashed)
        svg.element(
          "text",
          [
            ("x", coordinate(x + Self.sample)),
            ("y", coordinate(middle + layout.font * 0.34)),
          ], text: entry.name)
        x += Self.size(of: entry, layout)
      }
    }
  }

  private func draw(
    _ entry: Entry, into svg: inout SVGWriter, x: Double, middle: Double,
    isDashed: Bool
  ) {
    let paint = Palette.paint(entry.ink)
    let (from, to) = (x, x + 24.0)
    if entry.kinds.contains(.band) {
      svg.element(
        "rect",
        [
          ("x", coordinate(from)), ("y", coordinate(middle - 5)),
          ("width", "24"), ("height", "10"), ("fill", paint),
          ("fill-opacity", "0.18"),
        ])
    }
    if entry.kinds.contains(where: { $0 == .bars || $0 == .histogram }) {
      var filling = Panel.filling(entry.place, paint)
      if entry.kinds.contains(.histogram) {
        filling[1].1 = "0.15"
        if let dashes = Glyphs.dashes(entry.ink.index) {
          filling.append(("stroke-dasharray", dashes))
        }
      }
      svg.element(
        "rect",
        [
          ("x", coordinate(from + 6)), ("y", coordinate(middle - 5)),
          ("width", "16"), ("height", "10"),
        ] + filling)
    }
    for kind in [Mark.Kind.line, .theory] where entry.kinds.contains(kind) {
      var path = Path()
      path.move(from, middle)
      path.line(to, middle)
      var attributes = [
        ("d", path.data), ("stroke", paint),
        ("stroke-width", kind == .theory ? "1.6" : "2"), ("fill", "none"),
      ]
      let dashes =
        kind == .theory
        ? Glyphs.theory : isDashed ? Glyphs.dashes(entry.ink.index) : nil
      if let dashes { attributes.append(("stroke-dasharray", dashes)) }
      svg.element("path", attributes)
    }
    if entry.kinds.contains(.points) {
      var path = Path()
      let index = entry.ink.index
      Glyphs.addMarker(index, (from + to) / 2, middle, radius: 3.2, to: &path)
      svg.element(
        "path",
        [("d", path.data)]
          + Glyphs.attributes(ofMarker: index, radius: 3.2, paint: paint))
    }
  }
}
