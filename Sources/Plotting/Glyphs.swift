/// The shapes of markers and the patterns of dashes, one for each colour.
enum Glyphs {
  /// Returns the path commands of a marker around the place reached.
  static func marker(_ index: Int, radius r: Double) -> String {
    // All have about the area of the circle.
    let s = r * 0.89
    let d = r * 1.25
    let h = r * 1.25
    let c = coordinate
    switch index % 6 {
    case 0:
      return "m\(c(-r)) 0a\(c(r)) \(c(r)) 0 1 0 \(c(2 * r)) 0"
        + "a\(c(r)) \(c(r)) 0 1 0 \(c(-2 * r)) 0z"
    case 1:
      return "m\(c(-s)) \(c(-s))h\(c(2 * s))v\(c(2 * s))h\(c(-2 * s))z"
    case 2:
      return "m0 \(c(-h))l\(c(h)) \(c(2 * h * 0.87))h\(c(-2 * h))z"
    case 3:
      return "m0 \(c(-d))l\(c(d)) \(c(d))l\(c(-d)) \(c(d))l\(c(-d)) \(c(-d))z"
    case 4:
      return "m0 \(c(h))l\(c(-h)) \(c(-2 * h * 0.87))h\(c(2 * h))z"
    default:
      let t = r * 0.45
      return "m\(c(-t)) \(c(-d))h\(c(2 * t))v\(c(d - t))h\(c(d - t))"
        + "v\(c(2 * t))h\(c(t - d))v\(c(d - t))h\(c(-2 * t))v\(c(t - d))"
        + "h\(c(t - d))v\(c(-2 * t))h\(c(d - t))z"
    }
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
