/// `{grid}`: cards side by side.
package struct CardGrid: DirectiveType {
  package static let names = ["grid"]
  package static let rule = DirectiveRule(
    argument: .none, content: .required("cards, each as ':::{card}'"))

  /// The cards.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    body = use.body(reader)
    let document = use.document
    for node in document.children(of: use.node)
    where document.directive(of: node).map({ $0.name.text != "card" }) ?? true {
      reader.error(
        "a grid consists of cards; put this into a '{card}', or outside",
        at: document.position(of: node))
    }
  }

  package var directive: BookDirective { .grid(self) }
}
