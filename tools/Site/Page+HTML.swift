extension Page {
  /// Returns the whole page: a document that stands on its own beside the
  /// theme's files and needs no network.
  public func html(in map: SiteMap) -> String {
    let name = { relativePath(from: path, to: $0) }
    let neighbors = map.neighbors(of: path)
    let windowTitle =
      kind == .home ? map.title : "\(numbered) · \(map.title)"
    return """
      <!doctype html>
      <html\(attribute("lang", map.language))>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(contentPolicy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(windowTitle))</title>
      <link rel="icon" href="\(favicon)">
      <link rel="stylesheet"\(attribute("href", name(Theme.styleSheet)))>
      \(link("prev", neighbors.previous))\(link("next", neighbors.next))\
      <script>\(earlyScript)</script>
      <script\(attribute("src", name(Theme.script))) defer></script>
      <script\(attribute("src", name(SearchIndex.path))) defer></script>
      </head>
      <body\(attribute("class", kind.rawValue))\
      \(attribute("data-root", rootPrefix))>
      <a class="skip" href="#content">Skip to the text</a>
      <div class="sidebar">
      <header class="masthead">
      <a class="book-title"\(attribute("href", name("index.html")))>\
      \(escaped(map.title))</a>
      <button class="contents-button" popovertarget="contents">Contents</button>
      </header>
      <nav class="contents" id="contents" popover aria-label="Contents">
      <div class="tools" hidden></div>
      \(contents(of: map))
      </nav>
      </div>
      <main id="content" tabindex="-1">
      <article>
      \(sharingStyles(body))
      </article>
      \(neighborLinks(neighbors))
      </main>
      <footer class="colophon"><div>\
      <p><a class="to-top" href="#content">Back to the top</a></p>\
      <p>\(colophon(of: map))</p></div></footer>
      </body>
      </html>

      """
  }

  /// The number and the title, as a line of contents shows them.
  private var numbered: String {
    (number.map { "\($0) " } ?? "") + title
  }

  /// The way from this page to the book's folder: nothing, or some `../`.
  private var rootPrefix: String {
    String(
      repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// How the book was made, and what one may do with it.
  private func colophon(of map: SiteMap) -> String {
    guard let licence = map.licence else { return map.colophon }
    let target = attribute("href", relativePath(from: path, to: licence))
    return map.colophon
      + " <a rel=\"license\"\(target)>Text and figures are under CC BY 4.0, "
      + "code under the MIT License.</a>"
  }

  private func link(_ relation: String, _ entry: SiteMap.Entry?) -> String {
    guard let entry else { return "" }
    let target = attribute("href", relativePath(from: path, to: entry.path))
    return "<link rel=\"\(relation)\"\(target)>\n"
  }

  private func contents(of map: SiteMap) -> String {
    // The masthead leads to the first page already.
    let entries = map.surroundings(of: path).filter {
      $0.kind != .home || $0.title != map.title
    }
    let items = entries.map { entry in
      let isHere = entry.path == path
      return "<li class=\"\(entry.kind.rawValue)\">"
        + anchor(entry, current: isHere)
        + (isHere ? sections : "") + "</li>"
    }
    return "<ol class=\"pages\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private func anchor(_ entry: SiteMap.Entry, current: Bool) -> String {
    let target = attribute("href", relativePath(from: path, to: entry.path))
    let mark = current ? " aria-current=\"page\"" : ""
    return "<a\(target)\(mark)>\(label(entry.number, entry.title))</a>"
  }

  /// The sections of this page, for the contents.
  private var sections: String {
    let items = headings.filter { $0.level == 2 }.map {
      "<li\(attribute("class", $0.isDeeper ? "deeper" : nil))>"
        + "<a\(attribute("href", "#" + $0.id))>"
        + "\(label($0.number, $0.title))</a></li>"
    }
    return items.isEmpty
      ? "" : "<ol class=\"sections\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private func label(_ number: String?, _ title: String) -> String {
    let mark = number.map { "<span class=\"number\">\(escaped($0))</span> " }
    return "\(mark ?? "")<span class=\"title\">\(escaped(title))</span>"
  }

  private func neighborLinks(
    _ neighbors: (previous: SiteMap.Entry?, next: SiteMap.Entry?)
  ) -> String {
    let links = [
      (neighbors.previous, "prev", "Previous"),
      (neighbors.next, "next", "Next"),
    ]
    .compactMap { entry, relation, word -> String? in
      guard let entry else { return nil }
      let target = attribute("href", relativePath(from: path, to: entry.path))
      return "<a rel=\"\(relation)\" class=\"\(relation)\"\(target)>"
        + "<span class=\"direction\">\(word)</span> "
        + "\(label(entry.number, entry.title))</a>"
    }
    guard !links.isEmpty else { return "" }
    return """
      <nav class="neighbors" aria-label="Previous and next page">
      \(links.joined(separator: "\n"))
      </nav>
      """
  }
}

/// What a page may load: nothing but the files beside it.
///
/// `file:` stands beside `'self'` since browsers disagree about whether a
/// page that was opened from disk is the same origin as its neighbours.
let contentPolicy = """
  default-src 'none'; \
  style-src 'self' file: 'unsafe-inline'; \
  script-src 'self' file: 'unsafe-inline' 'wasm-unsafe-eval'; \
  worker-src blob:; img-src 'self' file: data:; font-src data:; \
  base-uri 'none'; form-action 'none'
  """

/// Has the fonts read, and applies the remembered theme and lane, before the
/// first paint.
let earlyScript = """
  document.fonts.forEach(f=>f.load());\
  try{const t=localStorage.getItem("theme");\
  if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}\
  catch{}\
  let l;try{l=localStorage.getItem("lane")}catch{}\
  document.documentElement.dataset.lane=\
  l==="everything"?l:"essential";\
  document.documentElement.classList.add("scripted")
  """

/// A descending curve, the book's mark; an address has no spaces.
let favicon = """
  data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20\
  viewBox='0%200%2032%2032'%3E%3Crect%20width='32'%20height='32'%20rx='6'%20\
  fill='%23274b6d'/%3E%3Cpath%20d='M6%207C9%2022%2016%2025%2026%2025'%20\
  fill='none'%20stroke='%23fff'%20stroke-width='3.4'%20\
  stroke-linecap='round'/%3E%3C/svg%3E
  """
