import Ground

/// `` {value}`slope` ``: a value of the run.
package struct RunValue: RoleType {
  package static let names = ["value"]
  package static let isAllowedInExercises = false

  /// The value.
  package let name: RecordName

  private let content: String

  package init?(_ use: RoleUse, _ reader: PageReader) {
    guard let name = reader.recordName(use.content, at: use.position) else {
      return nil
    }
    self.name = name
    content = use.content
  }

  package var role: BookRole { .value(self) }

  package func words(_ records: Records) -> String {
    records.found[name.command]?.values[name.name]?.text ?? content
  }
}
