import Evidence
import Foundation
import Ground
import Manuscript
import Workshop

/// A chapter's text with its directives, read as a part of the book.
final class ChapterTarget: Target {
  static let name = "chapter"
  let corpus: [[UInt8]]
  let words = [
    ":::{claim}\n", ":::\n", "```{code} ", "```\n", "{value}`", "{cite}`",
    "{ref}`", "{published}`", "(a)=\n", "# ", "## ", "::::{exercise} 2.1\n",
    ":::{hint}\n", "```{figure} ", "---\n", "`", "\n",
  ]
  private let root: String
  private let path: String

  init(_ samples: Samples) {
    root = samples.copy
    path = "\(samples.copy)/\(Samples.chapter)/chapter.md"
    corpus = samples.files(below: "chapters", ".md")
  }

  func read(_ input: [UInt8]) throws {
    try FileSystem.write(input, to: path)
    let book = Book(root: root)
    let numbered = book.numbered(with: Records())
    for problem in book.problems.sorted + numbered.problems.sorted
    where problem.position.line < 1 || problem.position.path.isEmpty {
      throw Finding("a mistake is at no place: \(problem)")
    }
  }
}

/// What a chapter's run has found.
final class RecordTarget: Target {
  static let name = "record"
  let corpus: [[UInt8]]
  let words = ["{", "}", "[", "]", "\"", ":", ",", "null", "1e999", "-", "nan"]

  init(_ samples: Samples) throws {
    var record = Record(command: "swift run sample")
    record.values["a"] = Record.Value(text: "1", number: 1, meaning: "one")
    record.values["b"] = Record.Value(
      text: "∞", number: .infinity, meaning: "all")
    record.passages["c"] = ["a line", ""]
    record.tables["d"] = Record.Table(
      columns: ["x", "y"], alignments: ["left", "right"],
      rows: [["1", "2"], ["3", "4"]], caption: nil)
    corpus = [Array(try record.json())]
  }

  func read(_ input: [UInt8]) throws {
    guard let record = try? Record(json: Data(input)) else { return }
    let again = try Record(json: record.json())
    guard try again.json() == record.json() else {
      throw Finding("the record is another when it is read again")
    }
  }
}

/// The recorded evidence.
final class EvidenceTarget: Target {
  static let name = "evidence"
  let corpus: [[UInt8]]
  let words = ["{", "}", "[", "]", "\"", "0-99999999 ", "-1", "1-0", "null"]
  private let root: String
  private let chapter: Chapter

  init(_ samples: Samples) throws {
    root = samples.copy
    let name = Samples.chapter.split(separator: "/").last ?? ""
    guard let chapter = Chapter(folderName: String(name)) else {
      throw Finding("there is no chapter \(name)")
    }
    self.chapter = chapter
    corpus = [
      FileSystem.bytes(
        of: "\(samples.root)/\(EvidenceFile.path(of: chapter))") ?? []
    ]
  }

  func read(_ input: [UInt8]) throws {
    try FileSystem.writeWhole(
      input, to: "\(root)/\(EvidenceFile.path(of: chapter))",
      creatingFolders: true)
    _ = try? EvidenceFile(of: chapter, root: root)
  }
}

/// The number of hints that a learner has seen.
final class HintsTarget: Target {
  static let name = "hints"
  let corpus = [Array(#"{"2.1": 1, "2.2": 3}"#.utf8)]
  let words = ["{", "}", "\"2.1\": ", "-1", "99", "1e40", "null", "\"\"", ","]
  private let catalog: Catalog

  init(_ samples: Samples) { catalog = Catalog(root: samples.copy) }

  func read(_ input: [UInt8]) throws {
    try FileSystem.writeWhole(
      input, to: catalog.root + "/.exercises/hints.json",
      creatingFolders: true)
    let desk = Desk(catalog)
    for assignment in catalog.assignments {
      let seen = desk.hintsSeen(of: assignment)
      guard (0...assignment.hintCount).contains(seen) else {
        throw Finding("\(seen) hints of \(assignment.hintCount) were seen")
      }
    }
  }
}

/// A learner's file, which is put back, and must not be lost.
final class LearnerTarget: Target {
  static let name = "learner"
  let corpus: [[UInt8]]
  let words = ["\r\n", "\u{FEFF}", "throw Unsolved(\"2.1\")", "func ", "\n"]
  private let catalog: Catalog

  init(_ samples: Samples) throws {
    catalog = Catalog(root: samples.copy)
    corpus = samples.files(below: Samples.chapter + "/exercises", ".swift")
    guard !catalog.assignments.isEmpty else {
      throw Finding("the chapter sets no exercise")
    }
  }

  func read(_ input: [UInt8]) throws {
    let assignment = catalog.assignments[input.count % 4]
    let path = "\(catalog.root)/\(assignment.stub)"
    try FileSystem.write(input, to: path)
    _ = catalog.lineToEdit(of: assignment)
    let stub = catalog.stub(of: assignment).map { Array($0.text.utf8) }
    let found = try Desk(catalog).reset(assignment)
    guard FileSystem.bytes(of: path) == stub else {
      throw Finding("the stub is not back")
    }
    guard case .kept(let backup) = found else {
      if input != stub { throw Finding("what was written is lost") }
      return
    }
    let kept = "\(catalog.root)/\(backup)"
    guard FileSystem.bytes(of: kept) == input else {
      throw Finding("the backup is not what was written")
    }
    FileSystem.remove(kept)
  }
}
