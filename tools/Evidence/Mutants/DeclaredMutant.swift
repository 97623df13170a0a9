import Ground
import Manuscript

/// A change of the code that a claim's test must notice, declared above it.
///
///     // mutant ScalarFunction.sigmoid: s * (1 - s) => s * (1 + s)
package struct DeclaredMutant: Hashable, Sendable {
  /// The name of the function or property that is changed.
  package let declaration: String

  /// The piece of its body that is replaced.
  package let old: String

  /// What replaces it; empty to leave it out.
  package let new: String

  /// Where the mutant is declared.
  package let position: SourcePosition

  /// The declaration in one line, as evidence keeps it.
  package var text: String { "\(declaration): \(old) => \(new)" }
}

/// The mutants declared above a test.
package struct DeclaredMutants: Sendable {
  /// The mutants, in their order.
  package private(set) var mutants: [DeclaredMutant] = []

  /// What is wrong with how they are declared.
  package private(set) var problems = Problems()

  /// Reads the comment that ends above the claim's test.
  package init(of claim: ClaimTests.ClaimTest) {
    var first = claim.lines.lowerBound
    while first > 1, Self.comment(claim.file, first - 1) != nil { first -= 1 }
    var text: (words: String, line: Int)?
    for line in first..<claim.lines.lowerBound {
      let comment = Self.comment(claim.file, line) ?? ""
      if comment.hasPrefix(" mutant ") {
        add(text, claim)
        text = (String(comment.dropFirst(8)), line)
      } else if comment.hasPrefix("   "), let begun = text {
        let rest = comment.drop { $0 == " " }
        text = (begun.words + " " + rest, begun.line)
      } else {
        add(text, claim)
        text = nil
      }
    }
    add(text, claim)
  }

  /// What stands behind the two slashes of a line that is a comment.
  private static func comment(_ file: SourceFile, _ line: Int) -> String? {
    let text = String(decoding: file.line(line), as: UTF8.self)
      .drop { $0 == " " }
    guard text.hasPrefix("//"), !text.hasPrefix("///") else { return nil }
    return String(text.dropFirst(2))
  }

  private mutating func add(
    _ text: (words: String, line: Int)?, _ claim: ClaimTests.ClaimTest
  ) {
    guard let text else { return }
    let position = SourcePosition(
      path: claim.file.path, line: text.line, column: 1)
    guard let colon = text.words.range(of: ": "),
      let arrow = (text.words + " ").range(of: " => ", after: colon.upperBound)
    else {
      problems.error(
        "a mutant is 'Declaration: piece of its body => what replaces it'",
        at: position)
      return
    }
    let words = text.words + " "
    mutants.append(
      DeclaredMutant(
        declaration: String(words[..<colon.lowerBound]),
        old: String(words[colon.upperBound..<arrow.lowerBound]),
        new: String(words[arrow.upperBound...].dropLast()),
        position: position))
  }
}

extension String {
  /// Returns where a text first occurs, not before `start`.
  fileprivate func range(
    of text: String, after start: Index? = nil
  ) -> Range<Index>? {
    var index = start ?? startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
