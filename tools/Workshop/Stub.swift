import Ground
import Manuscript

/// The file that a learner starts from.
///
/// It follows from the solution, whose regions are left out, and from the
/// prose, which says what is to be done. So there is no second copy of
/// anything, and a stub can always be brought back.
public struct Stub: Sendable {
  /// The text of the file.
  public let text: String

  /// The text as bytes: two files are the same if these are.
  var bytes: [UInt8] { Array(text.utf8) }

  /// The function to write, from `func` to the type of its result.
  public let signature: String

  /// The function's full name, as in `slope(at:)`.
  public let functionName: String

  /// Derives the stub of an exercise from its solution.
  init?(_ assignment: Assignment) {
    guard let solution = assignment.exercise.solution,
      let name = solution.functionName
    else { return nil }
    signature = solution.signature
    functionName = name
    var code = solution.linesToStartFrom(number: assignment.number)
    // What a listing hides is hidden from the reader of the book alone, and
    // the marks mean nothing here.
    code.removeAll {
      $0.drop { $0 == " " }.hasPrefix("// snippet.")
    }
    var imports = Set(code.filter { $0.hasPrefix("import ") })
    imports.insert("import Grading")
    code.removeAll { $0.hasPrefix("import ") }
    let parts = [
      Self.head(of: assignment), imports.sorted(), Self.compact(code),
    ]
    text = parts.joined(separator: [""]).joined(separator: "\n") + "\n"
  }

  /// A part that was left out leaves one empty line, not two, and none at the
  /// ends.
  private static func compact(_ code: [String]) -> [String] {
    var lines: [String] = []
    for line in code
    where !line.isEmpty || lines.last?.isEmpty == false {
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func head(of assignment: Assignment) -> [String] {
    let level = assignment.isHard ? " (hard)" : ""
    let lines =
      ["Exercise \(assignment.number)\(level): \(assignment.title)", ""]
      + assignment.statement(width: 76) + [""]
      + wrapped(
        "Read “\(assignment.section.title)” in "
          + assignment.section.position.path, width: 76)
      + ["swift run exercises check \(assignment.number)"]
    return lines.map { $0.isEmpty ? "//" : "// " + $0 }
  }
}

extension Catalog {
  /// Returns the stub of an exercise; `nil` without a solution to derive it
  /// from.
  public func stub(of assignment: Assignment) -> Stub? {
    Stub(assignment)
  }

  /// Returns the line of the learner's file where there is something to do:
  /// where it throws `Unsolved`, or else where its function starts.
  public func lineToEdit(of assignment: Assignment) -> Int {
    guard case .bytes(let bytes) = file(of: assignment) else { return 1 }
    // Lines may end in CR LF, and the file may start with a mark.
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let index =
      lines.firstIndex { $0.contains("throw Unsolved(") }
      ?? lines.firstIndex { $0.hasPrefix("func ") }
    return (index ?? 0) + 1
  }

  /// Returns what changes when the learner's file is saved.
  public func stamp(of assignment: Assignment) -> String {
    FileSystem.stamp(of: path(assignment.stub))
  }

  /// Returns whether the learner's file is still the stub.
  public func isStub(_ assignment: Assignment) -> Bool {
    guard let stub = stub(of: assignment) else { return false }
    return file(of: assignment) == .bytes(stub.bytes)
  }
}
