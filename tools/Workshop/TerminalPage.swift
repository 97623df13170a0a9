import Ground
import Manuscript
import Markdown

/// A page of the book as the terminal shows parts of it.
struct TerminalPage: Sendable {
  /// The page as it was written.
  let source: PageSource

  /// What it contains that can be referred to.
  let outline: PageOutline

  /// Its title.
  var title: String {
    outline.titleNode.map { text(width: .max).words(of: $0) } ?? ""
  }

  /// Returns the section that a place is in.
  func section(before position: SourcePosition) -> Assignment.Section {
    guard let heading = outline.section(before: position.line) else {
      return .init(
        title: title,
        position: outline.titleNode.map(source.document.position(of:))
          ?? SourcePosition(path: source.file.path, line: 1, column: 1))
    }
    return .init(
      title: text(width: .max).words(of: heading.node),
      position: heading.position)
  }

  /// Returns the writer of lines no wider than `width`.
  func text(width: Int) -> TerminalText {
    TerminalText(
      passage: source.passages[0], labels: outline.labels, width: width)
  }
}
