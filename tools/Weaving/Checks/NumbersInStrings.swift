import Ground
import Manuscript
import SwiftHighlighting

/// Finds the numbers that are typed into the texts of a chapter's programs:
/// descriptions, captions, headings and notes, which reach the page as the
/// prose does.
struct NumbersInStrings {
  private(set) var problems = Problems()

  /// Looks at the Swift files of a chapter that its report is made by.
  init(_ chapter: Chapter, in tree: SourceTree) {
    for folder in [chapter.folder + "/code", chapter.modelFolder] {
      for path in tree.swiftFiles(below: folder) {
        if let file = tree.file(path) { check(file) }
      }
    }
  }

  private mutating func check(_ file: SourceFile) {
    // What is interpolated is no part of the literal's own tokens.
    for token in tokens(of: file.text) where token.kind == .string {
      let text = String(decoding: file.bytes[token.range], as: UTF8.self)
      guard !Self.isName(text) else { continue }
      let numbers = NumberInProse.all(in: text)
      let ratios = SpelledRatio.all(in: text)
      let found =
        numbers.map { ($0.text, $0.offset) }
        + ratios.map { ($0.text, $0.offset) }
      for (words, offset) in found {
        problems.error(
          "'\(words)' is typed into a text that the page shows; interpolate "
            + "what it is computed from, as in \"\\(rate)\"",
          at: file.position(of: token.range.lowerBound + offset))
      }
    }
  }

  /// Whether a literal is the name of something, such as `"slope-at-0.5"`.
  private static func isName(_ literal: String) -> Bool {
    let text = literal.drop { $0 == "\"" }
    return text.first?.isLetter == true
      && text.allSatisfy {
        $0.isASCII && ($0.isLowercase || $0.isNumber || "-.\"".contains($0))
      }
  }
}
