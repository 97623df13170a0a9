import Ground
import Manuscript

/// The exercises that the chapters of a package set.
public struct Catalog: Sendable {
  /// The package's directory.
  public let root: String

  /// The exercises, in the order of their numbers.
  public let assignments: [Assignment]

  /// What is wrong with the book, as far as it can be read without a run.
  public private(set) var problems: [Diagnostic] = []

  /// Reads the book of the package at `root`.
  public init(root: String) {
    self.root = root
    let book = Book(root: root)
    var problems = book.problems
    var assignments: [Assignment] = []
    var known: [String: SourcePosition] = [:]
    for (index, source) in book.pages.enumerated() {
      guard let chapter = source.chapter, !source.exercises.isEmpty else {
        continue
      }
      // Claims and sections have their numbers without any run.
      let page = TerminalPage(
        source: source, outline: book.outline(of: index, Records()))
      for (node, exercise) in source.exercises {
        problems.append(page.text(width: .max).problems(in: node))
        if let other = known[exercise.number] {
          problems.error(
            "exercise \(exercise.number) is already at \(other); give one of "
              + "the two another number", at: exercise.position)
          continue
        }
        known[exercise.number] = exercise.position
        assignments.append(Assignment(exercise, of: chapter, on: page))
      }
    }
    self.assignments = assignments.sorted { $0.order < $1.order }
    self.problems = problems.sorted
  }

  /// Returns the exercise of a number.
  public subscript(number: String) -> Assignment? {
    assignments.first { $0.number == number }
  }

  /// Returns the path of a file of the package.
  func path(_ file: String) -> String { "\(root)/\(file)" }
}
