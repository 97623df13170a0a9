import Ground

/// `` {term}`saturated <saturation>` ``: a link to the glossary.
package struct TermLink: RoleType {
  package static let names = ["term"]

  /// The text of the link.
  package let text: String

  /// The term, and where it is written.
  package let term: String
  package let position: SourcePosition

  package init?(_ use: RoleUse, _ reader: PageReader) {
    let parts = RoleText(use.content)
    (text, term) = (parts.text ?? parts.target, parts.target)
    position = reader.position(parts.offset, after: use.position)
  }

  package var role: BookRole { .term(self) }

  package func words(_ records: Records) -> String { text }
}
