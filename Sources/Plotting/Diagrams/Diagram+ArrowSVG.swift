extension Diagram {
  /// Draws an arrow; its breadth is its strength.
  func draw(
    _ arrow: Arrow, along way: [DiagramPlaces.Stop], into svg: inout SVGWriter
  ) {
    guard let start = way.first, let end = way.last else { return }
    let (width, isDotted) = breadth(of: arrow)
    let head = 5 + width
    let (ux, uy) = (end.dx, end.dy)
    var path = Path()
    path.move(start.x, start.y)
    for (a, b) in zip(way, way.dropFirst()) {
      var b = b
      if b.x == end.x, b.y == end.y {
        b.x -= ux * head
        b.y -= uy * head
      }
      path.curve(from: a, to: b)
    }
    let isGradient = arrow.kind == .gradient
    let paint = Palette.paint(arrow.kind.ink)
    var attributes = [
      ("d", path.data), ("stroke", paint),
      ("stroke-opacity", isGradient ? "0.85" : "0.5"),
      ("stroke-width", coordinate(width)), ("fill", "none"),
    ]
    if isDotted { attributes.append(("stroke-dasharray", "2 3")) }
    svg.element("path", attributes)
    let half = 2.6 + width * 0.6
    let (x, y) = (end.x - ux * head, end.y - uy * head)
    var tip = Path()
    tip.move(end.x, end.y)
    tip.line(x - uy * half, y + ux * half)
    tip.line(x + uy * half, y - ux * half)
    tip.close()
    svg.element(
      "path",
      [("d", tip.data)]
        + (isGradient
          ? [
            ("fill", "var(--paper,Canvas)"), ("stroke", paint),
            ("stroke-width", "1.3"), ("stroke-linejoin", "round"),
          ] : [("fill-opacity", "0.62")]))
  }

  /// Returns how broad an arrow is, next to the strongest of its kind.
  private func breadth(of arrow: Arrow) -> (width: Double, isDotted: Bool) {
    guard let strength = arrow.strength else { return (1.3, false) }
    guard strength > 0, strength.isFinite else { return (1.3, true) }
    var strongest = strength
    for other in arrows where other.kind == arrow.kind {
      if let rival = other.strength, rival.isFinite {
        strongest = max(strongest, rival)
      }
    }
    return (1 + 5 * strength / strongest, false)
  }

  /// Writes what stands beside an arrow: to the left of its direction if it is
  /// straight, away from one that comes back.
  func drawLabel(
    _ arrow: Arrow, along way: [DiagramPlaces.Stop], isStraight: Bool,
    into svg: inout SVGWriter, _ layout: Layout
  ) {
    // Halfway between two stops, where no box is.
    let i = (way.count - 1) / 2
    guard way.count > 1 else { return }
    let (a, b) = (way[i], way[i + 1])
    let (p, q) = Path.controls(from: a, to: b)
    var x = (a.x + b.x + 3 * (p.x + q.x)) / 8
    var y = (a.y + b.y + 3 * (p.y + q.y)) / 8 + layout.font * 0.35
    var anchor = "middle"
    let reach = breadth(of: arrow).width / 2
    if a.dx * b.dx + a.dy * b.dy < 0 {
      // Outside of where it turns back.
      x += a.dx * (reach + 6)
      y += a.dy * (reach + layout.font * 0.95)
      if a.dx != 0 { anchor = a.dx > 0 ? "start" : "end" }
    } else if isStraight {
      let (outX, outY) = (a.dy, -a.dx)
      x += outX * (reach + 5)
      y += outY * (reach + layout.font * 0.7)
      if outX.magnitude > 0.3 { anchor = outX > 0 ? "start" : "end" }
    } else if a.dy == 0, b.dy == 0 {
      y -= max(layout.font * 0.8, layout.font * 0.6 + reach)
    } else if a.dy != b.dy {
      y += layout.font * (a.dy > 0 ? 0.9 : -0.8)
    }
    var attributes = [
      ("x", coordinate(x)), ("y", coordinate(y)), ("text-anchor", anchor),
      ("stroke", "var(--paper,Canvas)"), ("stroke-width", "4"),
      ("stroke-linejoin", "round"), ("paint-order", "stroke"),
    ]
    if arrow.kind != .plain {
      attributes.append(("fill", Palette.paint(arrow.kind.ink)))
    }
    svg.element("text", attributes, text: arrow.label)
  }
}

extension Path {
  /// Adds a smooth curve that leaves and arrives in the directions given.
  mutating func curve(from a: DiagramPlaces.Stop, to b: DiagramPlaces.Stop) {
    let (p, q) = Self.controls(from: a, to: b)
    curve(p, q, b.x, b.y)
  }

  /// Returns the inner control points of the curve from stop to stop.
  ///
  /// They lie half the way off; where the curve turns back, they lie aside, the
  /// further the longer it is.
  static func controls(
    from a: DiagramPlaces.Stop, to b: DiagramPlaces.Stop
  ) -> (first: (x: Double, y: Double), last: (x: Double, y: Double)) {
    let (across, down) = ((b.x - a.x).magnitude, (b.y - a.y).magnitude)
    let pull =
      a.dx * b.dx + a.dy * b.dy < 0
      ? 18 + 0.12 * (across + down) : (a.dx == 0 ? down : across) / 2
    return (
      (a.x + a.dx * pull, a.y + a.dy * pull),
      (b.x - b.dx * pull, b.y - b.dy * pull)
    )
  }
}
