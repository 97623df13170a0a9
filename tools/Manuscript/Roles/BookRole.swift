/// The roles of the book: the one list of them.
///
/// Whoever writes a page switches over it, so that a role which nobody can
/// write does not compile.
package enum BookRole: Sendable {
  case value(RunValue)
  case printed(PrintedNumber)
  case published(PublishedNumber)
  case cite(Citation)
  case reference(CrossReference)
  case term(TermLink)
  case count(BookCount)
  case button(ButtonLink)

  /// All of them, as authors meet them.
  package static let kinds: [RoleKind] = [
    .init(RunValue.self), .init(PrintedNumber.self),
    .init(PublishedNumber.self), .init(Citation.self),
    .init(CrossReference.self), .init(TermLink.self), .init(BookCount.self),
    .init(ButtonLink.self),
  ]

  /// Those of them by name.
  package static let byName: [String: RoleKind] = Dictionary(
    uniqueKeysWithValues: kinds.flatMap { kind in
      kind.names.map { ($0, kind) }
    })

  /// The names, as a message lists them.
  package static let names = kinds.flatMap(\.names)

  /// Its words, as a claim and its test share them.
  package func words(_ records: Records) -> String {
    switch self {
    case .value(let role): role.words(records)
    case .printed(let role): role.words(records)
    case .published(let role): role.words(records)
    case .cite(let role): role.words(records)
    case .reference(let role): role.words(records)
    case .term(let role): role.words(records)
    case .count(let role): role.words(records)
    case .button(let role): role.words(records)
    }
  }
}
