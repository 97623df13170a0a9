/// The shapes of markers and the patterns of dashes, one for each colour.
enum Glyphs {
  /// Adds a marker to a path that has the attributes
  /// ``attributes(ofMarker:radius:paint:)``.
  static func addMarker(
    _ index: Int, _ x: Double, _ y: Double, radius r: Double,
    to path: inout Path
  ) {
    // All have about the area of the circle, and the same shape everywhere.
    let (x, y) = (Path.rounded(x), Path.rounded(y))
    let d = Path.rounded(r * 1.25)
    let side = Path.rounded(r * 1.25 * 2 * 0.87)
    switch index % 6 {
    case 0, 1: path.dot(x, y)
    case 2:
      path.polygon([(x, y - d), (x + d, y - d + side), (x - d, y - d + side)])
    case 3: path.polygon([(x, y - d), (x + d, y), (x, y + d), (x - d, y)])
    case 4:
      path.polygon([(x, y + d), (x - d, y + d - side), (x + d, y + d - side)])
    default:
      let t = Path.rounded(r * 0.45)
      path.polygon([
        (x - t, y - d), (x + t, y - d), (x + t, y - t), (x + d, y - t),
        (x + d, y + t), (x + t, y + t), (x + t, y + d), (x - t, y + d),
        (x - t, y + t), (x - d, y + t), (x - d, y - t), (x - t, y - t),
      ])
    }
  }

  /// Returns how the path of a series' markers is painted: circles and squares
  /// are the ends of lines without length, the others are filled.
  static func attributes(
    ofMarker index: Int, radius r: Double, paint: String
  ) -> [(String, String)] {
    let index = index % 6
    if index > 1 { return [("fill", paint)] }
    return [
      ("stroke", paint),
      ("stroke-width", coordinate(2 * r * (index == 0 ? 1 : 0.89))),
      ("stroke-linecap", index == 0 ? "round" : "square"),
    ]
  }

  /// Markers for a terminal.
  static func marker(_ index: Int) -> Unicode.Scalar {
    let scalars: [Unicode.Scalar] = ["●", "■", "▲", "◆", "▼", "✚"]
    return scalars[index % 6]
  }

  /// The dashes of a line that has no label at its end; the first has none.
  static func dashes(_ index: Int) -> String? {
    let patterns: [String?] = [
      nil, "12 3", "9 3 2 3", "2 3", "15 3 2 3 2 3", "6 2 6 6",
    ]
    return patterns[index % 6]
  }

  /// The dashes of a theory line.
  static let theory = "5 4"
}
