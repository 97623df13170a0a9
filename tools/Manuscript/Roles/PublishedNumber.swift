import Ground

/// `` {published}`0.285 <nielsen2015> | layer-speed-4 | what it is` ``: a
/// figure from the literature, perhaps paired with a value of ours.
package struct PublishedNumber: RoleType {
  package static let names = ["published"]
  package static let isAllowedInExercises = false

  /// The figure as it is written.
  package let text: String

  /// The work that it is from.
  package let key: Citation.Key

  /// Ours, if the author pairs them.
  package let ours: RecordName?

  /// What the figure is, if the author says so.
  package let meaning: String?

  /// Where it is written.
  package let position: SourcePosition

  package init?(_ use: RoleUse, _ reader: PageReader) {
    let content = use.content
    let parts = content.split(
      separator: "|", omittingEmptySubsequences: false
    ).map { String($0).condensed }
    let first = RoleText(parts[0])
    guard let text = first.text, !text.isEmpty, parts.count <= 3,
      !parts.contains("")
    else {
      reader.error(
        "this is no published figure; write it as '0.285 <key>', with "
          + "' | name of a value | what it is' if there is one of ours",
        at: use.position)
      return nil
    }
    self.text = text
    position = use.position
    key = Citation.Key(
      text: first.target,
      position: reader.position(first.offset, after: use.position))
    meaning = parts.count > 2 ? parts[2] : nil
    guard parts.count > 1 else {
      ours = nil
      return
    }
    var place = use.position
    let before = content.prefix { $0 != "|" }.utf8.count
    place.column += before + 1
    place.column +=
      content.utf8.dropFirst(before + 1).prefix(while: isSpace).count
    ours = reader.recordName(parts[1], at: place)
  }

  package var role: BookRole { .published(self) }

  package func words(_ records: Records) -> String { text }
}
