/// The colours of charts, for light and for dark pages.
///
/// A colour has a number from 1 and a custom property, `--chart-1` …, that a
/// page may set. On paper it has a contrast of at least 4.5:1, since names are
/// written in it too, and people who lack the cones for red or for green can
/// tell any two apart; the first four by a wide margin. Still, colour is never
/// the only difference: markers, dashes or labels tell the same.
public enum Palette {
  /// The colours on light paper, as in CSS.
  public static let light = [
    "#0072b2", "#c45000", "#008462", "#4b2bb0", "#8c2814", "#4768ef",
  ]

  /// The colours on dark paper, as in CSS.
  public static let dark = [
    "#5ab4ea", "#f08a3c", "#3fbf98", "#8a72ee", "#c7634f", "#b9efd6",
  ]

  /// The number of colours; beyond it they begin again.
  static var count: Int { 6 }

  /// Returns a colour as an SVG attribute's value.
  static func paint(_ ink: Ink) -> String {
    switch ink {
    case .neutral: "currentColor"
    case .slot(let i): "var(--chart-\(i % count + 1),\(light[i % count]))"
    }
  }
}

/// What a mark is drawn with: a colour of the palette, or that of the text.
enum Ink: Hashable {
  case neutral
  case slot(Int)

  /// The place in the lists of markers and dashes.
  var index: Int {
    switch self {
    case .neutral: 0
    case .slot(let i): i % Palette.count
    }
  }
}
