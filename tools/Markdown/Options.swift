extension Document {
  /// What a document may contain besides CommonMark.
  public struct Options: OptionSet, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// GitHub's tables.
    public static let tables = Options(rawValue: 1)
    /// `~~deleted~~`.
    public static let strikethrough = Options(rawValue: 2)
    /// `- [ ] to do`.
    public static let taskLists = Options(rawValue: 4)
    /// Bare addresses.
    public static let autolinks = Options(rawValue: 8)
    /// `[^name]` and `[^name]: text`.
    public static let footnotes = Options(rawValue: 16)
    /// MyST's directives, roles and targets.
    public static let directives = Options(rawValue: 32)
    /// `$…$` and `$$…$$`.
    public static let mathematics = Options(rawValue: 64)

    /// CommonMark and nothing else.
    public static let commonMark: Options = []
    /// CommonMark with GitHub's extensions.
    public static let gitHub: Options = [
      .tables, .strikethrough, .taskLists, .autolinks, .footnotes,
    ]
    /// All there is.
    public static let book: Options = [.gitHub, .directives, .mathematics]
  }
}
