/// The book as the reader walks through it: its title and its pages in order.
public struct SiteMap: Equatable, Sendable {
  /// A line of the contents.
  public struct Entry: Equatable, Sendable {
    /// The page's file, relative to the book's folder.
    public var path: String

    /// The page's title, as plain text.
    public var title: String

    /// The number of a chapter or the letter of an appendix.
    public var number: String?

    /// What sort of page it is.
    public var kind: Page.Kind

    /// Creates a line of the contents.
    public init(
      path: String, title: String, number: String? = nil, kind: Page.Kind
    ) {
      self.path = path
      self.title = withCurlyQuotes(title)
      self.number = number
      self.kind = kind
    }

    /// Creates the line of a page.
    public init(_ page: Page) {
      self.init(
        path: page.path, title: page.title, number: page.number,
        kind: page.kind)
    }
  }

  /// The title of the book.
  public var title: String

  /// The language of the book, as `lang` has it.
  public var language: String

  /// The pages, in the order of reading.
  public let entries: [Entry]

  /// The places of the pages in the order of reading, by their paths.
  private let places: [String: Int]

  /// How many pages before and behind its own a page lists in its contents.
  ///
  /// The text of the first page lists all. If every page did, a book would grow with the square
  /// of its pages.
  static let reach = 100

  /// The line at the foot of every page, as HTML.
  public var colophon: String

  /// The page that says what one may do with the book, if there is one.
  public var licence: String?

  /// Creates a map.
  public init(
    title: String, language: String = "en", entries: [Entry],
    colophon: String = "", licence: String? = nil
  ) {
    self.licence = licence
    self.title = withCurlyQuotes(title)
    self.language = language
    self.entries = entries
    self.colophon = colophon
    places = Dictionary(
      entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: min)
  }

  /// Returns the pages before and after the one at `path`.
  public func neighbors(of path: String) -> (previous: Entry?, next: Entry?) {
    guard let index = places[path] else { return (nil, nil) }
    return (
      index > 0 ? entries[index - 1] : nil,
      index + 1 < entries.count ? entries[index + 1] : nil
    )
  }

  /// Returns the page at `path` and those around it, in the order of reading.
  func surroundings(of path: String) -> ArraySlice<Entry> {
    let place = places[path] ?? 0
    let start = max(0, place - Self.reach)
    return entries[start..<min(entries.count, place + Self.reach + 1)]
  }
}

/// Returns how a page at `origin` names the file at `target`.
///
/// Both are relative to the book's folder:
///
///     relativePath(from: "part/page.html", to: "theme/book.css")
///     // ../theme/book.css
public func relativePath(from origin: String, to target: String) -> String {
  let folders = origin.split(separator: "/").dropLast()
  let steps = target.split(separator: "/")
  let shared = zip(folders, steps.dropLast()).prefix { $0 == $1 }.count
  let up = Array(repeating: "..", count: folders.count - shared)
  return (up + steps.dropFirst(shared).map(String.init)).joined(separator: "/")
}
