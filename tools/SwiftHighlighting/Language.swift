/// What a source is written in.
public enum Language: Sendable {
  case swift

  /// Python, in which the book shows how other frameworks do the same.
  case python

  /// Returns the tokens of a source, which concatenate to it.
  func tokens(of source: String) -> [Token] {
    switch self {
    case .swift: SwiftHighlighting.tokens(of: source)
    case .python: pythonTokens(of: source)
    }
  }
}
