/// The data of an SVG path, in tenths of a unit: less cannot be seen.
///
/// Each place is written as the way from the one before, which takes fewer
/// digits. Places are rounded, not ways, so that no error adds up.
struct Path {
  private(set) var data = ""

  /// Where the path has come to, and where it goes back to when it is closed.
  private var place = Place(x: 0, y: 0)
  private var start = Place(x: 0, y: 0)

  /// Whether further numbers are lines, as they are after a move or a line.
  private var takesLines = false

  /// Whether the next number follows a letter.
  private var isFirst = true

  /// Whether the last number has a point: a second one ends it.
  private var hasPoint = false

  private struct Place {
    var x: Int
    var y: Int
  }

  /// Starts a new part at a place.
  mutating func move(_ x: Double, _ y: Double) {
    let target = Place(x: Self.tenths(x), y: Self.tenths(y))
    begin("m")
    takesLines = true
    advance(to: target)
    start = target
  }

  /// Adds a straight line; one without length makes a dot.
  mutating func line(_ x: Double, _ y: Double) {
    let target = Place(x: Self.tenths(x), y: Self.tenths(y))
    if target.y == place.y {
      begin("h")
      write(target.x - place.x)
    } else if target.x == place.x {
      begin("v")
      write(target.y - place.y)
    } else {
      if !takesLines { begin("l") }
      takesLines = true
      advance(to: target)
    }
    place = target
  }

  /// Adds a curve with two inner control points.
  mutating func curve(
    _ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ x: Double,
    _ y: Double
  ) {
    begin("c")
    for (x, y) in [(p.x, p.y), (q.x, q.y), (x, y)] {
      write(Self.tenths(x) - place.x)
      write(Self.tenths(y) - place.y)
    }
    place = Place(x: Self.tenths(x), y: Self.tenths(y))
  }

  /// Goes back to where the part began.
  mutating func close() {
    begin("z")
    place = start
  }

  /// Adds a dot, which has the size of the stroke.
  mutating func dot(_ x: Double, _ y: Double) {
    move(x, y)
    line(x, y)
  }

  /// Adds a closed part.
  mutating func polygon(_ corners: [(x: Double, y: Double)]) {
    for (i, corner) in corners.enumerated() {
      if i == 0 { move(corner.x, corner.y) } else { line(corner.x, corner.y) }
    }
    close()
  }

  /// Adds a rectangle between two corners.
  mutating func rectangle(
    _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
  ) {
    polygon([(left, top), (right, top), (right, bottom), (left, bottom)])
  }

  /// Returns a coordinate as it is written: to the nearest tenth.
  static func rounded(_ value: Double) -> Double { Double(tenths(value)) / 10 }

  private static func tenths(_ value: Double) -> Int {
    // Far outside the picture, the exact place does not matter.
    Int((min(max(value, -1e6), 1e6) * 10).rounded(.toNearestOrEven))
  }

  private mutating func begin(_ letter: String) {
    data += letter
    takesLines = false
    hasPoint = false
    isFirst = true
  }

  private mutating func advance(to target: Place) {
    write(target.x - place.x)
    write(target.y - place.y)
    place = target
  }

  /// Adds a number of tenths; what needs no space before it has none.
  private mutating func write(_ tenths: Int) {
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    let isBare = whole == 0 && rest > 0
    if tenths < 0 {
      data += "-"
    } else if !isFirst, !(isBare && hasPoint) {
      data += " "
    }
    if !isBare { data += "\(whole)" }
    if rest > 0 { data += ".\(rest)" }
    hasPoint = rest > 0
    isFirst = false
  }
}
