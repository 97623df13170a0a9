import Ground
import Markdown

/// `{keep}`: what to keep of a chapter: a few sentences, each with the claim
/// that it rests on.
package struct Keep: DirectiveType {
  package static let names = ["keep"]
  package static let rule = DirectiveRule(
    argument: .none, content: .required("a list of sentences"))

  /// How many sentences there may be.
  private static let counts = 3...5

  /// The list.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard use.verbatim == nil else {
      reader.error(
        "the body of {keep} is Markdown; write its fences with colons",
        at: use.position)
      return nil
    }
    body = use.body(reader)
    let document = use.document
    let blocks = Array(document.children(of: use.node))
    guard blocks.count == 1, document.kind(of: blocks[0]) == .list else {
      reader.error(
        "what to keep is a list, and nothing else; write '- …' for each "
          + "sentence", at: use.position)
      return nil
    }
    let items = Array(document.children(of: blocks[0]))
    if !Self.counts.contains(items.count) {
      reader.error(
        "\(items.count) sentences to keep; write \(Self.counts.lowerBound) to "
          + "\(Self.counts.upperBound)", at: use.position)
    }
    for item in items where !Self.namesClaim(item, in: document) {
      reader.error(
        "this sentence names no claim; write {ref}`claim-…` of the one that it "
          + "rests on", at: document.position(of: item))
    }
  }

  package var directive: BookDirective { .keep(self) }

  private static func namesClaim(_ item: Node, in document: Document) -> Bool {
    document.nodes(.role, in: item).contains { node in
      guard let role = document.role(of: node), role.name.text == "ref" else {
        return false
      }
      return RoleText(role.text.text).target.contains("claim-")
    }
  }
}
