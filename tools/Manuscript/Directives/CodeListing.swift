import Ground

/// `{code} file#region`: lines of a source file.
package struct CodeListing: DirectiveType {
  package static let names = ["code"]
  package static let rule = DirectiveRule(
    argument: .required("a file, as in 'code/Slope.swift#slope'"),
    content: .none)

  /// Which lines of which file.
  package let excerpt: Excerpt

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard
      let excerpt = Excerpt(use.argument, at: use.argumentPosition, reader)
    else { return nil }
    self.excerpt = excerpt
  }

  package var directive: BookDirective { .code(self) }
}
