import Diagnostics
import SwiftHighlighting

/// The tests that assert a chapter's claims, by the claims' numbers.
struct ClaimTests: Sendable {
  /// A test whose display name starts with a number.
  struct ClaimTest: Sendable {
    /// The number, such as `2.1`.
    var number: String

    /// The sentence after it.
    var sentence: String

    /// The file.
    var file: SourceFile

    /// The lines from the attribute to the closing brace.
    var lines: ClosedRange<Int>

    /// Where the display name stands.
    var position: SourcePosition
  }

  /// The tests, in the order of files and lines.
  private(set) var tests: [ClaimTest] = []

  /// What is wrong with the tests' names.
  private(set) var problems = Problems()

  /// Reads the tests in a chapter's folder.
  init(folder: String, chapter: Int, in tree: SourceTree) {
    for path in tree.swiftFiles(below: folder + "/tests") {
      guard let file = tree.file(path) else { continue }
      for test in tree.outline(of: file).tests {
        guard let name = test.displayName,
          let (number, sentence) = Self.parts(of: name)
        else { continue }
        let position = SourcePosition(
          path: path, line: test.line, column: test.column)
        if let other = self[number] {
          problems.error(
            "claim \(number) already has a test at \(other.position); give one "
              + "of the two another number, or none", at: position)
          continue
        }
        if !number.hasPrefix("\(chapter).") {
          problems.error(
            "the test of claim \(number) is among those of chapter \(chapter); "
              + "number it \(chapter).N, or move it", at: position)
        }
        tests.append(
          ClaimTest(
            number: number, sentence: sentence, file: file, lines: test.lines,
            position: position))
      }
    }
  }

  /// Returns the test of a claim.
  subscript(number: String) -> ClaimTest? {
    tests.first { $0.number == number }
  }

  /// Returns the number and the sentence of a test's name.
  static func parts(of name: String) -> (number: String, sentence: String)? {
    let words = name.split(separator: " ", maxSplits: 1)
    guard words.count == 2, isNumber(words[0]) else { return nil }
    return (String(words[0]), String(words[1]))
  }

  /// Returns whether a text is two whole numbers around a point.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    let parts = text.split(
      separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}

extension Character {
  /// Whether it is one of the ten digits.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
