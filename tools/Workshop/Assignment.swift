import Ground
import Manuscript

/// An exercise as the workshop knows it: what the book sets, and the files that
/// belong to it.
public struct Assignment: Sendable {
  /// The chapter that sets it.
  package let chapter: Chapter

  /// The title of the chapter, for the terminal.
  public let chapterTitle: String

  /// The heading above it, which explains what is needed.
  public let section: Section

  /// What the book says of it.
  package let exercise: Exercise

  private let page: TerminalPage

  /// A section of the prose.
  public struct Section: Hashable, Sendable {
    /// Its heading.
    public var title: String

    /// Where it starts.
    public var position: SourcePosition
  }

  init(_ exercise: Exercise, of chapter: Chapter, on page: TerminalPage) {
    self.exercise = exercise
    self.chapter = chapter
    self.page = page
    chapterTitle = page.title
    section = page.section(before: exercise.position)
  }

  /// The number in the book, such as `2.3`.
  public var number: String { exercise.number }

  /// The title.
  public var title: String { exercise.title }

  /// Whether it is one of the hard ones.
  public var isHard: Bool { exercise.isHard }

  /// Where the prose sets the exercise.
  public var position: SourcePosition { exercise.position }

  /// The file that the learner edits, in the package.
  public var stub: String { exercise.stub }

  /// The file with the reference solution, in the package.
  public var solution: String {
    exercise.solution?.excerpt.file.path ?? ""
  }

  /// The reference solution as the book shows it, without the marks of its
  /// regions; `nil` if it cannot be read.
  public var solutionLines: [String]? {
    exercise.solution.map { solution in
      solution.excerpt.lines.map {
        String(decoding: solution.excerpt.file.line($0), as: UTF8.self)
      }.filter { !$0.drop { $0 == " " }.hasPrefix("// snippet.") }
    }
  }

  /// The name of the file without its ending, such as `SigmoidSlope`.
  var name: String { exercise.name }

  /// The file of the grader, in the package.
  public var grader: String {
    "\(chapter.gradingFolder)/\(exercise.graderFileName)"
  }

  /// How many hints there are.
  public var hintCount: Int { exercise.hints.count }

  /// What is to be done, as lines of plain text.
  public func statement(width: Int) -> [String] {
    page.text(width: width).lines(of: exercise.statement)
  }

  /// A hint, counted from 0, as lines of plain text.
  public func hint(_ index: Int, width: Int) -> [String] {
    page.text(width: width).lines(below: exercise.hints[index])
  }

  /// Where to read, as a sentence.
  public var reading: String {
    "Read “\(section.title)”, \(section.position.path):"
      + "\(section.position.line)."
  }

  /// What exercises are sorted by: 2.10 comes after 2.9.
  var order: (Int, Int) {
    (chapter.number, Int(number.split(separator: ".").last ?? "") ?? 0)
  }
}
