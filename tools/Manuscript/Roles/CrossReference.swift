import Ground

/// `` {ref}`label` `` and `` {eq}`label` ``.
package struct CrossReference: RoleType {
  package static let names = ["ref", "eq"]

  /// The text, if the author gives one.
  package let text: String?

  /// The label, and where it is written.
  package let label: String
  package let position: SourcePosition

  /// Whether it refers to an equation.
  package let isEquation: Bool

  package init?(_ use: RoleUse, _ reader: PageReader) {
    let parts = RoleText(use.content)
    (text, label) = (parts.text, parts.target)
    position = reader.position(parts.offset, after: use.position)
    isEquation = use.name == "eq"
  }

  package var role: BookRole { .reference(self) }

  package func words(_ records: Records) -> String { text ?? label }
}
