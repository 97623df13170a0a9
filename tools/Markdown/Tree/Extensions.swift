/// What a document may contain besides CommonMark.
public struct Extensions: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// GitHub's tables.
  public static let tables = Extensions(rawValue: 1)
  /// `~~deleted~~`.
  public static let strikethrough = Extensions(rawValue: 2)
  /// `- [ ] to do`.
  public static let taskLists = Extensions(rawValue: 4)
  /// Bare addresses.
  public static let autolinks = Extensions(rawValue: 8)
  /// `[^name]` and `[^name]: text`.
  public static let footnotes = Extensions(rawValue: 16)
  /// MyST's directives, roles and targets.
  public static let directives = Extensions(rawValue: 32)
  /// `$…$` and `$$…$$`.
  public static let mathematics = Extensions(rawValue: 64)

  /// CommonMark and nothing else.
  public static let commonMark: Extensions = []
  /// CommonMark with GitHub's extensions.
  public static let gitHub: Extensions = [
    .tables, .strikethrough, .taskLists, .autolinks, .footnotes,
  ]
  /// All there is.
  public static let book: Extensions = [.gitHub, .directives, .mathematics]
}
