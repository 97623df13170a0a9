/// `{toctree}`: the list of the book's pages.
package struct ContentsList: DirectiveType {
  package static let names = ["toctree"]
  package static let rule = DirectiveRule(
    argument: .none, options: ["caption"],
    content: .verbatim("the names of pages"))

  /// The title over this part of the list; empty without one.
  package let caption: String

  /// The pages that it lists.
  package let entries: [ContentsEntry]

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard reader.isHome else {
      reader.error(
        "the list of pages stands on the cover only; remove it",
        at: use.position)
      return nil
    }
    caption = use.option("caption").text
    entries = ContentsEntry.entries(below: use.position.line, in: reader.file)
  }

  package var directive: BookDirective { .contents(self) }
}
