import Ground
import Markdown

/// A page of the book as its author wrote it, read once.
package struct PageSource: Sendable {
  /// What sort of page it is.
  package enum Kind: Sendable {
    /// The cover, which lists the others.
    case home

    /// A page before the first chapter.
    case preface

    /// A chapter.
    case chapter

    /// A page after the last chapter.
    case appendix
  }

  /// The name by which other pages refer to it: `preface`, `saturation`.
  package let name: String

  /// What sort of page it is.
  package let kind: Kind

  /// The chapter that it is, if it is one.
  package let chapter: Chapter?

  /// The folder that paths on the page start from.
  package let folder: String

  /// The file in the book.
  package let output: String

  /// The Markdown file.
  package let file: SourceFile

  /// The executable that the page's values come from, and where a mistake with
  /// it is reported.
  package let command: String?
  package let commandPosition: SourcePosition

  /// The files that the executable reads, and the folders whose Swift files it
  /// reads.
  package let reads: [String]

  /// What the page says: the page itself, and then each body between backticks.
  package let passages: [Passage]

  /// Which of its sections are deeper.
  package let lanes: Lanes

  /// What is wrong with the front matter and the Markdown.
  package private(set) var problems: Problems

  /// Reads a page.
  init(_ request: PageRequest, in tree: SourceTree) {
    let file = request.file
    self.file = file
    (name, kind, chapter) = (request.name, request.kind, request.chapter)
    (folder, output) = (request.folder, request.output)
    let frontMatter = FrontMatter(file, of: chapter)
    command = chapter?.command ?? frontMatter.command?.name
    commandPosition =
      frontMatter.command?.position
      ?? SourcePosition(path: file.path, line: 1, column: 1)
    reads = frontMatter.reads
    problems = frontMatter.problems
    let reader = PageReader(
      file, chapter: chapter, folder: folder, command: command,
      isHome: kind == .home, in: tree)
    let document = Document(parsing: frontMatter.body, path: file.path)
    for problem in document.problems { problems.append(problem) }
    var passages = [Passage(document, number: 0, reader)]
    // Reading a body between backticks may find another within.
    while passages.count <= reader.parts.count {
      let part = reader.parts[passages.count - 1]
      passages.append(Passage(part, number: passages.count, reader))
    }
    self.passages = passages
    problems.append(reader.problems)
    lanes = Lanes(passages[0], &problems)
  }

  /// The Markdown of the page itself.
  package var document: Document { passages[0].document }

  /// The number of a chapter.
  package var number: Int? { chapter?.number }

  /// How a reference to the page reads: `chapter 2`, or its title.
  package func referenceText(title: String) -> String {
    number.map { "chapter\u{A0}\($0)" } ?? title
  }

  /// The box that a chapter opens with.
  package var overview: Overview? {
    for directive in passages[0].directives.values {
      if case .overview(let overview) = directive { return overview }
    }
    return nil
  }

  /// How many predictions the page asks for.
  package var predictionCount: Int {
    passages.reduce(0) { count, passage in
      count
        + passage.directives.values.count { directive in
          if case .predict = directive { true } else { false }
        }
    }
  }

  /// The exercises that the page sets, in order.
  package var exercises: [(node: Node, exercise: Exercise)] {
    document.nodes(.directive).compactMap { node in
      guard case .exercise(let exercise) = passages[0].directives[node] else {
        return nil
      }
      return (node, exercise)
    }
  }
}

/// A page that is to be read.
struct PageRequest: Sendable {
  var file: SourceFile
  var name: String
  var kind: PageSource.Kind
  var chapter: Chapter?
  var folder: String
  var output: String
}
