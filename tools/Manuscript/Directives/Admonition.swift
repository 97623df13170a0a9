/// `{note}` and `{warning}`: a remark set apart.
package struct Admonition: DirectiveType {
  package static let names = ["note", "warning"]
  package static let rule = DirectiveRule(
    argument: .optional, content: .required("the text"), hasTitle: true)
  package static let isAllowedInParts = true

  /// Which of the two it is.
  package let kind: String

  /// What stands above it.
  package let title: String

  /// What it says.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    kind = use.name
    title =
      use.argument.isEmpty
      ? kind.prefix(1).uppercased() + kind.dropFirst() : use.argument
    body = use.body(reader)
  }

  package var directive: BookDirective { .admonition(self) }
}
