import Ground

/// A directive of the book, as a value.
///
/// The type owns all that is known of the directive but how it looks: its
/// name, its rule, how it is read, and what it counts as. How it looks is for
/// the writers of the page and of the terminal to say.
package protocol DirectiveType: Sendable {
  /// The names by which authors write it; one, as a rule.
  static var names: [String] { get }

  /// What may be written in it.
  static var rule: DirectiveRule { get }

  /// Whether it may stand in a body between backticks.
  static var isAllowedInParts: Bool { get }

  /// Gives it its number, anchor and label.
  static func number(_ use: DirectiveUse, in numbering: inout Numbering)

  /// Reads a directive that obeys the rule; `nil` if there is nothing to show,
  /// which `reader` has been told.
  init?(_ use: DirectiveUse, _ reader: PageReader)

  /// The directive among all of them.
  var directive: BookDirective { get }
}

extension DirectiveType {
  package static var isAllowedInParts: Bool { false }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {}
}
