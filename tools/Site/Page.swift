/// One page of the book: what the template needs to know about it.
public struct Page: Equatable, Sendable {
  /// A heading inside a page, for the contents and the search.
  public struct Heading: Equatable, Sendable {
    /// 2 for a section, 3 for a subsection.
    public var level: Int

    /// The anchor.
    public var id: String

    /// The words, as plain text.
    public var title: String

    /// The number, such as `2.1`, if the heading has one.
    public var number: String?

    /// Whether its section is off the essential path.
    public var isDeeper: Bool

    /// Whether it starts an entry, as in a glossary.
    public var isEntry: Bool

    /// Creates a heading; straight quotation marks in it become curly.
    public init(
      level: Int, id: String, title: String, number: String? = nil,
      isDeeper: Bool = false, isEntry: Bool = false
    ) {
      self.isDeeper = isDeeper
      self.isEntry = isEntry
      self.level = level
      self.id = id
      self.title = withCurlyQuotes(title)
      self.number = number
    }
  }

  /// What sort of page it is; the theme sees it as a class of `body`.
  public enum Kind: String, Sendable {
    /// The first page, `index.html`.
    case home

    /// A page before the first chapter.
    case preface

    /// A numbered chapter.
    case chapter

    /// A page after the last chapter.
    case appendix
  }

  /// The file, relative to the book's folder, with `/` between folders.
  public var path: String

  /// The title, as plain text, without the number.
  public var title: String

  /// The number of a chapter or the letter of an appendix.
  public var number: String?

  /// What sort of page it is.
  public var kind: Kind

  /// The text as HTML, with its `h1`.
  public var body: String

  /// The headings under the `h1`, in order.
  public var headings: [Heading]

  /// Creates a page; straight quotation marks in its words become curly.
  public init(
    path: String, title: String, number: String? = nil, kind: Kind,
    body: String, headings: [Heading]
  ) {
    self.path = path
    self.title = withCurlyQuotes(title)
    self.number = number
    self.kind = kind
    self.body = withCurlyQuotes(html: body)
    self.headings = headings
  }
}
