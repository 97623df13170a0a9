import Ground

/// `` {count}`claims` ``: how many of something the book has.
package struct BookCount: RoleType {
  /// What can be counted.
  package enum What: String, CaseIterable, Sendable {
    case chapters, claims, exercises, predictions
    /// Mistakes that were planted in the code, and those of them that the test
    /// of their claim noticed.
    case mistakes, noticed
    /// Claims that were tested with other seeds, and with how many each.
    case seeded, seeds
  }

  package static let names = ["count"]
  package static let isAllowedInExercises = false

  /// What is counted, and where it is named.
  package let what: What
  package let position: SourcePosition

  package init?(_ use: RoleUse, _ reader: PageReader) {
    guard let what = What(rawValue: use.content) else {
      let names = What.allCases.map(\.rawValue)
      reader.error(
        "the book does not count '\(use.content)'; write one of "
          + names.joined(separator: ", ") + "."
          + suggestion(for: use.content, in: names), at: use.position)
      return nil
    }
    self.what = what
    position = use.position
  }

  package var role: BookRole { .count(self) }

  package func words(_ records: Records) -> String { what.rawValue }
}
