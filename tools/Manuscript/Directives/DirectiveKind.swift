/// What a type of directive says of itself, whatever the type.
package struct DirectiveKind: Sendable {
  /// The names by which authors write it.
  package let names: [String]

  /// What may be written in it.
  package let rule: DirectiveRule

  /// Whether it may stand in a body between backticks.
  package let isAllowedInParts: Bool

  /// Gives one its number, anchor and label.
  let number: @Sendable (DirectiveUse, inout Numbering) -> Void

  /// Reads one.
  let read: @Sendable (DirectiveUse, PageReader) -> BookDirective?

  init<Value: DirectiveType>(_ type: Value.Type) {
    names = Value.names
    rule = Value.rule
    isAllowedInParts = Value.isAllowedInParts
    number = { Value.number($0, in: &$1) }
    read = { use, reader in
      guard let value = Value(use, reader) else { return nil }
      return value.directive
    }
  }
}
