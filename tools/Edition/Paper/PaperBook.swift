import Foundation

/// A book as one document, for a browser to print.
public struct PaperBook {
  /// A size of paper.
  public enum Paper: String, CaseIterable, Sendable {
    case a4
    case letter
  }

  private let text: EditionText
  private let styleSheet: String
  private let paper: Paper
  private let places: Places

  /// Makes the document; its folder is the book's.
  ///
  /// The `styleSheet` comes after the one that the pages have.
  public init(_ text: EditionText, styleSheet: String, paper: Paper = .a4) {
    self.text = text
    self.styleSheet = styleSheet
    self.paper = paper
    places = Places(text.leaves, .oneDocument)
  }

  /// Returns the document; `folios` gives the number of the page that an
  /// anchor of the document is on, as far as that is known.
  public func html(folios: [String: Int] = [:], theme: String) -> String {
    let facts = text.facts
    let leaves = text.leaves.enumerated().map { index, leaf in
      "<section class=\"leaf leaf-\(index) \(leaf.kind.rawValue)\" "
        + "id=\"\(places.start(of: leaf.name))\">\n"
        + "\(PaperText.plain(places.resolved(leaf)).html)\n</section>"
    }
    return """
      <!doctype html>
      <html lang="\(xml(facts.language))">
      <head>
      <meta charset="utf-8">
      <title>\(xml(facts.title))</title>
      <meta name="author" content="\(xml(facts.authors))">
      <link rel="stylesheet" href="\(xml(theme))">
      <style>
      \(styleSheet)
      \(runningHeads)
      </style>
      </head>
      <body class="paper">
      <section class="cover">\(Cover(facts: facts).svg)</section>
      \(titlePage)
      \(contents(folios))
      <main>
      \(leaves.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  /// The title of the book on left pages, that of the leaf on right ones.
  private var runningHeads: String {
    let title = css(text.facts.title)
    let sheet = """
      @page { size: \(paper.rawValue); }
      @page :left { @top-left { content: "\(title)"; } }
      @page contents:right { @top-right { content: "Contents"; } }
      """
    return text.leaves.enumerated().reduce(sheet) { sheet, leaf in
      sheet + """

        .leaf-\(leaf.offset) { page: leaf-\(leaf.offset); }
        @page leaf-\(leaf.offset):right { @top-right { content: \
        "\(css(leaf.element.label))"; } }
        """
    }
  }

  private var titlePage: String {
    let facts = text.facts
    return """
      <section class="title-page">
      <p class="book-name">\(xml(facts.title))</p>
      <p class="summary">\(xml(facts.summary))</p>
      <p class="authors">\(xml(facts.authors))</p>
      <p class="facts">Version \(xml(facts.version)), \(xml(facts.date))</p>
      <p class="facts">\(xml(facts.rights))</p>
      <p class="facts">This is the book without what only a page can do: \
      figures stand still, and their numbers, the search and the grading are \
      in the pages that <kbd>swift run book</kbd> makes. Hints, solutions, \
      answers and tests stand at the end.</p>
      </section>
      """
  }

  private func contents(_ folios: [String: Int]) -> String {
    func line(_ target: String, _ title: String) -> String {
      let folio = folios[String(target.dropFirst())].map(String.init) ?? ""
      return "<a href=\"\(xml(target))\"><span class=\"title\">\(xml(title))"
        + "</span><span class=\"leader\"></span>"
        + "<span class=\"folio\">\(folio)</span></a>"
    }
    let items = text.leaves.map { leaf in
      // The bookmarks have the sections of all leaves.
      let listed = leaf.kind == .chapter ? leaf.headings : []
      let sections = listed.compactMap { heading in
        places.target(heading.id, from: leaf.name).map {
          "<li>\(line($0, heading.title))</li>"
        }
      }
      return "<li class=\"\(leaf.kind.rawValue)\">"
        + line("#" + places.start(of: leaf.name), leaf.label)
        + (sections.isEmpty ? "" : "<ol>\(sections.joined())</ol>") + "</li>"
    }
    return """
      <nav class="paper-contents">
      <h1 id="paper-contents">Contents</h1>
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </nav>
      """
  }

  /// Returns text fit for a string of CSS within HTML.
  private func css(_ text: String) -> String {
    text.unicodeScalars.map {
      $0 == "\"" || $0 == "\\" || $0 == "<"
        ? "\\\(String($0.value, radix: 16)) " : String($0)
    }.joined()
  }
}
