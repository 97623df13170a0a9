import Diagnostics
import Foundation
import Markdown

/// The exercises that the chapters of a package set.
public struct Catalog: Sendable {
  /// The package's directory.
  public let root: String

  /// The exercises, in the order of their numbers.
  public private(set) var assignments: [Assignment] = []

  /// What is wrong with the chapters' prose, as far as exercises go.
  public private(set) var problems: [Diagnostic] = []

  /// Reads the chapters of the package at `root`.
  public init(root: String) {
    self.root = root
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: root + "/chapters"))
      ?? []
    for name in folders.sorted() {
      let path = "chapters/\(name)/chapter.md"
      guard let number = Int(name.prefix { $0.isNumber }),
        let text = Files.text(of: "\(root)/\(path)"),
        text.contains("{exercise}")
      else { continue }
      read(text, path: path, chapter: number, folder: "chapters/\(name)")
    }
    assignments.sort { $0.order < $1.order }
  }

  /// Returns the exercise of a number.
  public subscript(number: String) -> Assignment? {
    assignments.first { $0.number == number }
  }

  private mutating func read(
    _ text: String, path: String, chapter number: Int, folder: String
  ) {
    let (body, command) = Self.withoutFrontMatter(text)
    let document = Document(parsing: body, path: path)
    var chapter = Assignment.Chapter(
      number: number, title: "", folder: folder, command: command)
    var section = Assignment.Section(
      title: "", position: .init(path: path, line: 1, column: 1))
    for node in document.children(of: .root) {
      switch document.kind(of: node) {
      case .heading:
        section = .init(
          title: PlainText(document, chapter: chapter, width: .max)
            .words(of: node),
          position: document.position(of: node))
        if document.level(of: node) == 1 { chapter.title = section.title }
      case .directive:
        guard let directive = document.directive(of: node),
          directive.name.text == "exercise"
        else { continue }
        add(directive, node, document, chapter, section)
      default: break
      }
    }
  }

  private mutating func add(
    _ directive: Directive, _ node: Node, _ document: Document,
    _ chapter: Assignment.Chapter, _ section: Assignment.Section
  ) {
    let position = document.position(of: node)
    let words = directive.argument.text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].split(separator: ".").count == 2,
      words[0].hasPrefix("\(chapter.number).")
    else {
      problems.append(
        Diagnostic(
          .error,
          "an exercise needs a number of its chapter and a title, as in "
            + "'{exercise} \(chapter.number).1 A title'", at: position))
      return
    }
    var (statement, hints): ([Node], [Node]) = ([], [])
    for child in document.children(of: node) {
      if document.directive(of: child)?.name.text == "hint" {
        hints.append(child)
      } else {
        statement.append(child)
      }
    }
    let assignment = Assignment(
      number: String(words[0]), title: String(words[1]),
      isHard: directive["level"]?.text == "hard", chapter: chapter,
      section: section,
      stub: "\(chapter.folder)/\(directive["stub"]?.text ?? "")",
      solution: "\(chapter.folder)/\(directive["solution"]?.text ?? "")",
      position: position, document: document, statement: statement,
      hints: hints)
    if let other = self[assignment.number] {
      problems.append(
        Diagnostic(
          .error,
          "exercise \(assignment.number) is already at \(other.position)",
          at: position))
    } else {
      assignments.append(assignment)
    }
  }

  /// Returns a page with empty lines for its front matter, and the command
  /// that this names.
  private static func withoutFrontMatter(
    _ text: String
  ) -> (body: String, command: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(of: "---")
    else { return (text, "") }
    let command = lines[1..<end].first { $0.hasPrefix("command:") }?
      .dropFirst("command:".count)
    for i in 0...end { lines[i] = "" }
    return (
      lines.joined(separator: "\n"),
      (command ?? "").trimmingCharacters(in: .whitespaces)
    )
  }
}

extension Assignment {
  /// What exercises are sorted by: 2.10 comes after 2.9.
  var order: (Int, Int) {
    (
      chapter.number,
      Int(number.split(separator: ".").last ?? "") ?? 0
    )
  }
}
