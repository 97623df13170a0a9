import Ground

/// `{code} file#region`: lines of a source file.
package struct CodeListing: DirectiveType {
  package static let names = ["code"]
  package static let rule = DirectiveRule(
    argument: .required("a file, as in 'code/Slope.swift#slope'"),
    options: ["open"], content: .none)

  /// Which lines of which file.
  package let excerpt: Excerpt

  /// Whether it shows without being asked; in a chapter most listings are one
  /// line, which unfolds.
  package let isOpen: Bool

  /// Where it is written.
  package let position: SourcePosition

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard
      let excerpt = Excerpt(use.argument, at: use.argumentPosition, reader)
    else { return nil }
    self.excerpt = excerpt
    position = use.position
    let mark = use.options.first { $0.key.text == "open" }
    isOpen = mark != nil || reader.chapter == nil
    if let mark, reader.chapter == nil {
      reader.error(
        "listings fold in chapters only; remove ':open:'",
        at: mark.key.position)
    }
    if let mark, !mark.value.text.isEmpty {
      reader.error(
        "'open' takes no value; write ':open:'", at: mark.key.position)
    }
  }

  package var directive: BookDirective { .code(self) }
}
