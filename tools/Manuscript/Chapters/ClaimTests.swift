import Ground
import SwiftHighlighting

/// The tests that assert a chapter's claims, by the claims' numbers.
package struct ClaimTests: Sendable {
  /// A test whose display name starts with a number.
  package struct ClaimTest: Sendable {
    /// The number, such as `2.1`.
    package var number: String

    /// The sentence after it.
    package var sentence: String

    /// The function's name, such as `slopeIsAtMostAQuarter()`.
    package var function: String

    /// The file.
    package var file: SourceFile

    /// The lines from the attribute to the closing brace.
    package var lines: ClosedRange<Int>

    /// Where the display name stands.
    package var position: SourcePosition
  }

  /// The tests, in the order of files and lines.
  package private(set) var tests: [ClaimTest] = []

  /// What is wrong with the tests' names.
  package private(set) var problems = Problems()

  /// Reads the tests of a chapter.
  package init(of chapter: Chapter, in tree: SourceTree) {
    for path in tree.swiftFiles(below: chapter.folder + "/tests") {
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
        if !number.hasPrefix("\(chapter.number).") {
          problems.error(
            "the test of claim \(number) is among those of chapter "
              + "\(chapter.number); number it \(chapter.number).N, or move it",
            at: position)
        }
        tests.append(
          ClaimTest(
            number: number, sentence: sentence, function: test.name,
            file: file, lines: test.lines, position: position))
      }
    }
  }

  /// Returns the test of a claim.
  package subscript(number: String) -> ClaimTest? {
    tests.first { $0.number == number }
  }

  /// Returns the number and the sentence of a test's name.
  package static func parts(of name: String) -> (
    number: String, sentence: String
  )? {
    let words = name.split(separator: " ", maxSplits: 1)
    guard words.count == 2, isNumber(words[0]) else { return nil }
    return (String(words[0]), String(words[1]))
  }

  /// Returns whether a text is two whole numbers around a point.
  package static func isNumber(_ text: some StringProtocol) -> Bool {
    let parts = text.split(
      separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}

extension Character {
  /// Whether it is one of the ten digits.
  package var isASCIIDigit: Bool { isASCII && isNumber }
}
