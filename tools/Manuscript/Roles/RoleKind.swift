/// What a type of role says of itself, whatever the type.
package struct RoleKind: Sendable {
  /// The names by which authors write it.
  package let names: [String]

  /// Whether it may stand in an exercise.
  package let isAllowedInExercises: Bool

  /// Reads one.
  let read: @Sendable (RoleUse, PageReader) -> BookRole?

  init<Role: RoleType>(_ type: Role.Type) {
    names = Role.names
    isAllowedInExercises = Role.isAllowedInExercises
    read = { use, reader in
      guard let role = Role(use, reader) else { return nil }
      return role.role
    }
  }
}
