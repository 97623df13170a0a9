import Ground

/// `{card} A title`: something short in a box, which may lead somewhere.
package struct Card: DirectiveType {
  package static let names = ["card"]
  package static let rule = DirectiveRule(
    argument: .optional, options: ["link"], content: .required("the text"),
    hasTitle: true)

  /// What stands above it; empty without a title.
  package let title: String

  /// The name of the page that the title leads to, and where it is written;
  /// empty if it leads nowhere.
  package let link: String
  package let linkPosition: SourcePosition

  /// What it says.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    title = use.argument
    (link, linkPosition) = use.option("link")
    body = use.body(reader)
    if title.isEmpty, !link.isEmpty {
      reader.error(
        "the link has nothing to stand on; give the card a title",
        at: linkPosition)
    }
  }

  package var directive: BookDirective { .card(self) }
}
