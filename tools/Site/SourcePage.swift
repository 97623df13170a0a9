/// A source file as a page beside the book, with a number and an anchor for
/// each line.
///
/// It is lighter than a page of the book: no contents, no search. A reader comes
/// from a listing and goes back.
public struct SourcePage: Sendable {
  /// The page, relative to the book's folder.
  public var path: String

  /// The file, relative to the package, and the title of the book.
  public var file, book: String

  /// What the file is written in.
  public var language: String

  /// The lines, highlighted, as HTML.
  public var lines: [String]

  /// The numbers of the lines that the book shows.
  public var shown: Set<Int>

  /// The pages that show them, relative to the book's folder.
  public var places: [(text: String, target: String)]

  /// Creates a page.
  public init(
    path: String, file: String, book: String, language: String,
    lines: [String], shown: Set<Int>, places: [(text: String, target: String)]
  ) {
    self.path = path
    self.file = file
    self.book = book
    self.language = language
    self.lines = lines
    self.shown = shown
    self.places = places
  }

  /// The whole page.
  public var html: String {
    func address(_ target: String) -> String {
      attribute("href", relativePath(from: path, to: target))
    }
    let links = places.map {
      "<a\(address($0.target))>\(escaped($0.text))</a>"
    }
    let back =
      links.isEmpty
      ? "" : "<p>Marked is what \(links.joined(separator: ", ")) shows.</p>\n"
    // Each line ends within its element: an empty one has a height, too.
    let code = lines.enumerated().map { index, html in
      let mark = shown.contains(index + 1) ? " class=\"shown\"" : ""
      return "<span id=\"L\(index + 1)\"\(mark)>\(html)\n</span>"
    }.joined()
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(contentPolicy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(file)) · \(escaped(book))</title>
      <link rel="icon" href="\(favicon)">
      <link rel="stylesheet"\(address(Theme.styleSheet))>
      <script>\(earlyScript)</script>
      </head>
      <body class="source-page">
      <header><a class="book-title"\(address("index.html"))>\
      \(escaped(book))</a></header>
      <main>
      <h1>\(escaped(file).replacing("/", with: "/<wbr>"))</h1>
      \(back)<pre class="code source" role="region" tabindex="0" \
      aria-label="\(escaped(file))"><code class="language-\(language)">\
      \(code)</code></pre>
      </main>
      </body>
      </html>

      """
  }
}
