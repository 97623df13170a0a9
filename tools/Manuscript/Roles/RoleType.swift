import Ground

/// A role where an author uses it: `` {name}`content` ``.
package struct RoleUse {
  /// The name between the braces.
  package let name: String

  /// What stands between the backticks, and where.
  package let content: String
  package let position: SourcePosition
}

/// A role of the book, as a value; how it looks is for the writers to say.
package protocol RoleType: Sendable {
  /// The names by which authors write it; one, as a rule.
  static var names: [String] { get }

  /// Whether it may stand in an exercise, which is read in the terminal, too.
  static var isAllowedInExercises: Bool { get }

  /// Reads a role that is not empty; `nil` if there is nothing to show, which
  /// `reader` has been told.
  init?(_ use: RoleUse, _ reader: PageReader)

  /// The role among all of them.
  var role: BookRole { get }

  /// Its words, as a claim and its test share them.
  func words(_ records: Records) -> String
}

extension RoleType {
  package static var isAllowedInExercises: Bool { true }
}
