import Ground

/// `` {cite}`he2015,glorot2010` `` and `` {cite:t}`he2015` ``.
package struct Citation: RoleType {
  package static let names = ["cite", "cite:t"]

  /// A work that is cited.
  package struct Key: Sendable {
    /// The key of the work.
    package var text: String

    /// Where it is written.
    package var position: SourcePosition
  }

  /// The works.
  package let keys: [Key]

  /// Whether the authors are a part of the sentence.
  package let isTextual: Bool

  private let content: String

  package init?(_ use: RoleUse, _ reader: PageReader) {
    content = use.content
    isTextual = use.name == "cite:t"
    var offset = 0
    keys = use.content.split(separator: ",", omittingEmptySubsequences: false)
      .map { part in
        defer { offset += part.utf8.count + 1 }
        let blanks = part.utf8.prefix(while: isSpace).count
        return Key(
          text: String(part).condensed,
          position: reader.position(offset + blanks, after: use.position))
      }
  }

  package var role: BookRole { .cite(self) }

  package func words(_ records: Records) -> String { content }
}
