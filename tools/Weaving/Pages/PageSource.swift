import Diagnostics
import Markdown
import Site

/// A page of the book as its author wrote it.
struct PageSource: Sendable {
  /// The name by which other pages refer to it: `preface`, `saturation`.
  var name: String

  /// What sort of page it is.
  var kind: Page.Kind

  /// The number of a chapter.
  var number: Int?

  /// The folder that paths on the page start from.
  var folder: String

  /// The file in the book.
  var output: String

  /// The Markdown file.
  var file: SourceFile

  /// The executable that the page's values come from.
  var command: String?

  /// Where the executable is named.
  var commandPosition: SourcePosition

  /// What the page says.
  var document: Document

  /// What is wrong with the front matter and the Markdown.
  var problems: Problems

  /// Reads a page.
  init(
    _ file: SourceFile, name: String, kind: Page.Kind, number: Int? = nil,
    folder: String, output: String
  ) {
    self.name = name
    self.kind = kind
    self.number = number
    self.folder = folder
    self.output = output
    self.file = file
    let frontMatter = FrontMatter(file)
    command = frontMatter.command?.name
    commandPosition =
      frontMatter.command?.position
      ?? SourcePosition(path: file.path, line: 1, column: 1)
    document = Document(parsing: frontMatter.body, path: file.path)
    problems = frontMatter.problems
    for problem in document.problems { problems.append(problem) }
    if kind == .chapter, command == nil, frontMatter.problems.isEmpty {
      problems.error(
        "the chapter does not say which executable it is about; start it with "
          + "the lines '---', 'command: NAME', '---'", at: commandPosition)
    }
  }

  /// Whether the page is a chapter.
  var isChapter: Bool { kind == .chapter }

  /// How a reference to the page reads: `chapter 2`, or its title.
  func referenceText(title: String) -> String {
    number.map { "chapter\u{A0}\($0)" } ?? title
  }

  /// Returns a number within the page: `2.3` in chapter 2, `3` elsewhere.
  func number(_ n: Int) -> String { number.map { "\($0).\(n)" } ?? "\(n)" }
}
