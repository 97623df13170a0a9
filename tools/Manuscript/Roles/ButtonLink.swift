import Ground

/// `` {button}`Start <chain-rule>` ``: a link that stands out, to a page or to a
/// file that may lie beside the cover.
package struct ButtonLink: RoleType {
  package static let names = ["button"]
  package static let isAllowedInExercises = false

  /// What stands on it.
  package let text: String

  /// The name of the page or of the file, and where it is written.
  package let target: String
  package let position: SourcePosition

  package init?(_ use: RoleUse, _ reader: PageReader) {
    let parts = RoleText(use.content)
    guard let text = parts.text, !text.isEmpty else {
      reader.error(
        "the button says nothing; write '{button}`Words <target>`'",
        at: use.position)
      return nil
    }
    self.text = text
    target = parts.target
    position = reader.position(parts.offset, after: use.position)
  }

  package var role: BookRole { .button(self) }

  package func words(_ records: Records) -> String { text }
}
