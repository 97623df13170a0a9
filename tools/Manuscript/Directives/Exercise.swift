import Ground
import Markdown

/// `{exercise} 2.3 A title`: a function to write, with hints and a solution.
package struct Exercise: DirectiveType {
  package static let names = ["exercise"]
  package static let rule = DirectiveRule(
    argument: .required("the number of the exercise, as in '2.3'"),
    options: ["stub", "solution", "level"], required: ["stub", "solution"],
    content: .required("what is to be done"), hasTitle: true)

  /// The number, such as `2.3`.
  package let number: String

  /// The title.
  package let title: String

  /// Whether it is one of the hard ones.
  package let isHard: Bool

  /// Where the prose sets it.
  package let position: SourcePosition

  /// The blocks that say what is to be done, and the hints after them.
  package let statement: [Node]
  package let hints: [Node]

  /// The file that the learner edits, in the package.
  package let stub: String

  /// The solution; `nil` where the file is missing, which has been reported.
  package let solution: Solution?

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard use.verbatim == nil else {
      reader.error(
        "the body of {exercise} is Markdown; write its fences with colons",
        at: use.position)
      return nil
    }
    let words = use.argument.split(separator: " ", maxSplits: 1)
    number = words.first.map(String.init) ?? ""
    title = words.count == 2 ? String(words[1]) : ""
    position = use.position
    let level = use.option("level")
    isHard = level.text == "hard"
    stub = reader.path(use.option("stub").text)
    let (name, place) = use.option("solution")
    solution = Excerpt(name, at: place, reader).flatMap {
      Solution($0, reader)
    }
    let blocks = Array(use.document.children(of: use.node))
    hints = blocks.filter { Self.isHint($0, in: use.document) }
    statement = blocks.filter { !Self.isHint($0, in: use.document) }
    let own = reader.chapter.map { "\($0.number)" } ?? "N"
    if !ClaimTests.isNumber(number) || !number.hasPrefix(own + ".") {
      reader.error(
        "'\(number)' is not the number of an exercise of this page; number it "
          + "'\(own).1' or on", at: position)
    }
    if title.isEmpty {
      reader.error(
        "the exercise has no title; write one behind its number",
        at: position)
    }
    if !["", "hard"].contains(level.text) {
      reader.error(
        "there is no level '\(level.text)'; write 'hard', or leave it out",
        at: level.position)
    }
    checkContent(use, reader)
    checkFiles(use, reader)
  }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    let number = use.argument.split(separator: " ").first.map(String.init)
    numbering.exercise(use.node, number: number ?? "", at: use.position)
  }

  package var directive: BookDirective { .exercise(self) }

  /// The name of the learner's file without its ending, as in `SigmoidSlope`.
  package var name: String {
    String(stub.split(separator: "/").last?.dropLast(".swift".count) ?? "")
  }

  /// The name of the file that grades it.
  package var graderFileName: String { "Exercises+\(name).swift" }

  private static func isHint(_ node: Node, in document: Document) -> Bool {
    document.directive(of: node).map { Hint.names.contains($0.name.text) }
      ?? false
  }

  private func checkContent(_ use: DirectiveUse, _ reader: PageReader) {
    if statement.isEmpty {
      reader.error(
        "the exercise does not say what is to be done; write it before the "
          + "hints", at: position)
    }
    if hints.count < 3 {
      reader.error(
        "the exercise has \(hints.count) of at least three hints; write more, "
          + "the first a nudge, the last nearly the answer", at: position)
    }
    for node in use.document.nodes(.role, in: use.node) {
      let name = use.document.role(of: node)?.name.text ?? ""
      if BookRole.byName[name]?.isAllowedInExercises == false {
        reader.error(
          "an exercise is also read in the terminal, where no run has been "
            + "recorded; say it without {value} and {published}",
          at: use.document.position(of: node))
      }
    }
  }

  /// Complains about an exercise that cannot be edited or graded.
  private func checkFiles(_ use: DirectiveUse, _ reader: PageReader) {
    let place = use.option("stub").position
    let folder = reader.folder + "/exercises"
    if reader.tree.file(stub) == nil {
      reader.error(
        "there is no file '\(stub)' for the learner to edit; correct the path, "
          + "or let 'swift run exercises reset \(number)' write it."
          + suggestion(for: stub, in: reader.tree.swiftFiles(below: folder)),
        at: place)
    }
    let grader = "\(folder)/grading/\(graderFileName)"
    if reader.tree.file(grader) == nil {
      reader.error(
        "there is no file '\(grader)' that grades the exercise; write it",
        at: place)
    }
  }
}
