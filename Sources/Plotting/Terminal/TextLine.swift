/// A line for a terminal that knows how many columns it takes.
struct TextLine {
  private(set) var text = ""
  private(set) var width = 0

  init(_ text: String = "") { append(text) }

  mutating func append(_ more: String) {
    text += more
    width += columnWidth(of: more)
  }

  /// Adds text in a colour, or in bold, if the terminal shows colours.
  mutating func append(
    _ more: String, _ ink: Ink, bold: Bool = false, color: Bool
  ) {
    let code = bold && ink == .neutral ? "1" : Self.code(ink)
    guard color, let code else { return append(more) }
    text += "\u{1B}[\(code)m" + more + "\u{1B}[0m"
    width += columnWidth(of: more)
  }

  /// Adds another line.
  mutating func append(_ other: TextLine) {
    text += other.text
    width += other.width
  }

  /// Adds blanks up to a column.
  mutating func pad(to column: Int) {
    while width < column { append(" ") }
  }

  /// The colours have a contrast of 3:1 with black and with white.
  private static func code(_ ink: Ink) -> String? {
    switch ink {
    case .neutral: nil
    case .slot(let i):
      ["38;5;32", "38;5;166", "38;5;29", "38;5;98", "38;5;131", "38;5;69"][
        i % 6]
    }
  }
}

/// Returns `text` at the right of so many columns.
func rightAligned(_ text: String, _ width: Int) -> String {
  blanks(width - columnWidth(of: text)) + text
}

func blanks(_ count: Int) -> String { repeated(" ", count) }

func repeated(_ text: String, _ count: Int) -> String {
  var result = ""
  for _ in 0..<max(count, 0) { result += text }
  return result
}
