/// A stretch of Swift source of one kind.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public var kind: Kind

  /// Where it stands, in UTF-8 bytes from the start of the source.
  public var range: Range<Int>
}

extension Token {
  /// What a token is.
  ///
  /// The raw value is the class that the highlighted HTML gives it, if it gives
  /// it one: see ``isHighlighted``.
  public enum Kind: String, CaseIterable, Sendable {
    /// Spaces and line ends.
    case whitespace

    /// A name, a bracket, or anything else that stands for itself.
    case plain

    /// A reserved word, or one that is reserved where it stands.
    case keyword

    /// A name that starts with a capital letter.
    case type

    /// A literal's text with its quotes.
    case string

    /// A regular expression between slashes.
    case regex

    /// A number in any notation.
    case number

    /// A comment.
    case comment

    /// A comment that documents what follows it.
    case documentation

    /// `@name`, of a declaration or of a type.
    case attribute

    /// `#name`, a macro or a literal such as `#file`.
    case macro

    /// `#if`, `#else` and the like.
    case directive

    /// A function's or method's name where it is called.
    case call

    /// The name that a declaration introduces.
    case declaration

    /// The name of an argument or parameter, before its colon.
    case label

    /// An operator.
    case `operator`

    /// Whether the highlighted HTML sets the kind apart.
    public var isHighlighted: Bool {
      switch self {
      case .whitespace, .plain, .label, .operator: false
      default: true
      }
    }
  }
}
