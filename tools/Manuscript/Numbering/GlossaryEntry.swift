import Ground
import Markdown

/// An entry of the glossary, whose heading reads `term` or
/// `term · translation`.
package struct GlossaryEntry: Sendable {
  /// The term.
  package let term: String

  /// What it is called in the other language; empty if the entry does not say.
  package let translation: String

  /// The heading on the glossary's page.
  package let node: Node

  /// Where it leads to.
  package let anchor: String

  /// Where the entry stands.
  package let position: SourcePosition

  /// The pages that link to it, in the order of reading.
  package var pages: [Int] = []

  init(_ heading: PageOutline.Heading) {
    (term, translation) = Self.parts(of: heading.title)
    (node, anchor) = (heading.node, heading.anchor)
    position = heading.position
  }

  /// What links look the term up by.
  package var key: String { term.lowercased() }

  /// What stands between a term and its translation.
  package static let separator = " · "

  /// Returns the two sides of an entry's heading.
  package static func parts(
    of title: String
  ) -> (term: String, translation: String) {
    guard let middle = title.firstRange(of: separator) else {
      return (title, "")
    }
    return (
      String(title[..<middle.lowerBound]), String(title[middle.upperBound...])
    )
  }
}
