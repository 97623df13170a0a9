import Diagnostics
import Markdown

/// An exercise as the book sets it: what is to be done, where, and the hints.
///
/// It is read from the chapter's prose, the only place where it is written.
public struct Assignment: Sendable {
  /// The number in the book, such as `2.3`.
  public var number: String

  /// The title.
  public var title: String

  /// Whether it is one of the hard ones.
  public var isHard: Bool

  /// The chapter.
  public var chapter: Chapter

  /// The heading above it, which explains what is needed.
  public var section: Section

  /// The file that the learner edits, in the package.
  public var stub: String

  /// The file with the reference solution, in the package.
  public var solution: String

  /// Where the prose sets the exercise.
  public var position: SourcePosition

  /// The prose, and the parts of it that belong to the exercise.
  let document: Document
  let statement: [Node]
  let hints: [Node]

  /// A chapter that has exercises.
  public struct Chapter: Hashable, Sendable {
    /// The number.
    public var number: Int

    /// The title.
    public var title: String

    /// The folder in the package.
    public var folder: String

    /// The command that runs its experiments.
    public var command: String

    /// The module that grades its exercises.
    public var grading: String {
      command.prefix(1).uppercased() + command.dropFirst() + "Grading"
    }
  }

  /// A section of the prose.
  public struct Section: Hashable, Sendable {
    /// Its heading.
    public var title: String

    /// Where it starts.
    public var position: SourcePosition
  }

  /// The name of the file without its ending, such as `SigmoidSlope`.
  var name: String {
    String(stub.split(separator: "/").last?.dropLast(".swift".count) ?? "")
  }

  /// The name of the grader in the grading module, such as `sigmoidSlope`.
  var graderName: String { name.prefix(1).lowercased() + name.dropFirst() }

  /// The file of the grader, in the package.
  public var grader: String {
    "\(chapter.folder)/exercises/grading/Exercises+\(name).swift"
  }

  /// How many hints there are.
  public var hintCount: Int { hints.count }

  /// What is to be done, as lines of plain text.
  public func statement(width: Int) -> [String] {
    PlainText(document, chapter: chapter, width: width).lines(of: statement)
  }

  /// A hint, counted from 0, as lines of plain text.
  public func hint(_ index: Int, width: Int) -> [String] {
    PlainText(document, chapter: chapter, width: width)
      .lines(of: Array(document.children(of: hints[index])))
  }

  /// Where to read, as a sentence.
  public var reading: String {
    "Read “\(section.title)”, \(section.position.path):"
      + "\(section.position.line)."
  }
}
