import Ground
import Markdown

/// `{example} A title`: something small, computed by hand, that a claim
/// asserts.
package struct WorkedExample: DirectiveType {
  package static let names = ["example"]
  package static let rule = DirectiveRule(
    argument: .required("a title"), content: .required("the example"),
    hasTitle: true)

  /// What is computed.
  package let title: String

  /// The computation.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    let claims = use.document.nodes(.directive, in: use.node).filter {
      use.document.directive(of: $0).map {
        Claim.names.contains($0.name.text)
      } ?? false
    }
    guard use.verbatim == nil, claims.count == 1 else {
      reader.error(
        "an example contains exactly one claim, which a test asserts; write "
          + "it between colon fences, with a {claim}", at: use.position)
      return nil
    }
    title = use.argument
    body = use.body(reader)
  }

  package var directive: BookDirective { .example(self) }
}
