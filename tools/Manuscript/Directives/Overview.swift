import Ground
import Markdown

/// `{overview}`: the box that a chapter opens with: its question, and what is
/// needed from before.
package struct Overview: DirectiveType {
  package static let names = ["overview"]
  package static let rule = DirectiveRule(
    argument: .none, options: ["needs"], content: .required("the question"))

  /// The names of the pages that are needed, each with its place.
  package let needs: [(name: String, position: SourcePosition)]

  /// The question.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard reader.chapter != nil else {
      reader.error(
        "only chapters open with an overview; remove it", at: use.position)
      return nil
    }
    let (names, place) = use.option("needs")
    var needs: [(name: String, position: SourcePosition)] = []
    var offset = 0
    for name in names.split(separator: " ", omittingEmptySubsequences: false) {
      if !name.isEmpty {
        var position = place
        position.column += offset
        needs.append((String(name), position))
      }
      offset += name.utf8.count + 1
    }
    self.needs = needs
    body = use.body(reader)
  }

  package var directive: BookDirective { .overview(self) }
}
