import Ground
import Markdown

/// The reading of one page: what its directives and roles need to know, and
/// where they say what is wrong with them.
package final class PageReader {
  /// The source files.
  package let tree: SourceTree

  /// The Markdown file.
  package let file: SourceFile

  /// The chapter that the page is, if it is one.
  package let chapter: Chapter?

  /// The folder that paths on the page start from.
  package let folder: String

  /// The command that the page's values come from.
  package let command: String?

  /// Whether the page is the cover.
  package let isHome: Bool

  /// What is wrong so far.
  package private(set) var problems = Problems()

  /// The bodies between backticks that are still to be read, by the numbers
  /// that their passages will have.
  package private(set) var parts: [Document] = []

  package init(
    _ file: SourceFile, chapter: Chapter?, folder: String, command: String?,
    isHome: Bool, in tree: SourceTree
  ) {
    self.file = file
    self.chapter = chapter
    self.folder = folder
    self.command = command
    self.isHome = isHome
    self.tree = tree
  }

  /// Notes an error.
  package func error(_ message: String, at position: SourcePosition) {
    problems.error(message, at: position)
  }

  /// Reads Markdown lines that stand between backticks.
  func part(_ lines: [Located]) -> Body {
    // Empty lines before the text keep its places right.
    let first = lines.first?.position.line ?? 1
    let text =
      String(repeating: "\n", count: first - 1)
      + lines.map(\.text).joined(separator: "\n")
    let document = Document(parsing: text, path: file.path)
    for problem in document.problems { problems.append(problem) }
    parts.append(document)
    return Body(passage: parts.count, node: .root)
  }

  /// Returns the place some bytes after another on the page, be it on a later
  /// line.
  func position(
    _ distance: Int, after position: SourcePosition
  ) -> SourcePosition {
    guard (1...max(1, file.lineCount)).contains(position.line) else {
      return position
    }
    let start = file.lineStarts[position.line - 1] + position.column - 1
    return file.position(of: min(start + distance, file.bytes.count - 1))
  }

  /// Returns the path in the package of a path that the page names.
  func path(_ name: String) -> String {
    let roots = ["Sources/", "Tests/", "tools/", "chapters/"]
    return roots.contains { name.hasPrefix($0) } ? name : "\(folder)/\(name)"
  }

  /// Returns the name in `saturation:slope`, or in `slope` on a page that has
  /// a command of its own.
  func recordName(
    _ text: String, at position: SourcePosition
  ) -> RecordName? {
    RecordName(text, ofPageWith: command, at: position, &problems)
  }
}
