import Ground

/// A book for e-readers: EPUB 3, with formulas as MathML and pictures as SVG,
/// whose bytes follow from the book's alone.
public struct EPUBPublication {
  /// A file of the publication, as its manifest lists it.
  struct Item {
    var id: String
    var path: String
    var type: String
    var properties: [String] = []
    var bytes: [UInt8]
    var isInSpine = false
  }

  let text: EditionText
  private(set) var items: [Item] = []

  /// Makes a publication.
  ///
  /// The `files` are those of the book, by their paths; of them it takes the
  /// pictures.
  public init(
    _ text: EditionText, styleSheet: String, files: [String: [UInt8]]
  ) {
    self.text = text
    let facts = text.facts
    let places = Places(text.leaves, .files(extension: ".xhtml"))
    add(
      "style", "style.css", "text/css", bytes: Array(styleSheet.utf8))
    let cover = Cover(facts: facts).svg
    add(
      "cover-image", "cover.svg", "image/svg+xml", ["cover-image"],
      bytes: Array(cover.utf8))
    addPage(
      "cover", title: facts.title,
      body: "<section epub:type=\"cover\" class=\"cover\">\(cover)</section>")
    addPage("title-page", title: facts.title, body: titlePage)
    add(
      "nav", "nav.xhtml", "application/xhtml+xml", ["nav"],
      bytes: Array(navigation(places).utf8), isInSpine: true)
    for leaf in text.leaves {
      let nodes = EPUBText.plain(places.resolved(leaf))
      addPage(
        Places.word(leaf.name), title: leaf.title,
        body: "<section class=\"\(leaf.kind.rawValue)\" id=\"top\">"
          + "\(nodes.xhtml)</section>")
      addPictures(of: nodes, from: files)
    }
    add(
      "ncx", "toc.ncx", "application/x-dtbncx+xml",
      bytes: Array(oldNavigation(places).utf8))
  }

  /// The publication as a file.
  public var bytes: [UInt8] {
    var archive = ZIPArchive()
    archive.add(
      "mimetype", Array("application/epub+zip".utf8), isStored: true)
    archive.add("META-INF/container.xml", Array(container.utf8))
    archive.add("EPUB/package.opf", Array(package.utf8))
    for item in items { archive.add("EPUB/\(item.path)", item.bytes) }
    return archive.bytes
  }

  private mutating func add(
    _ id: String, _ path: String, _ type: String, _ properties: [String] = [],
    bytes: [UInt8], isInSpine: Bool = false
  ) {
    guard !items.contains(where: { $0.path == path }) else { return }
    items.append(
      Item(
        id: id, path: path, type: type, properties: properties, bytes: bytes,
        isInSpine: isInSpine))
  }

  private mutating func addPage(_ id: String, title: String, body: String) {
    var properties: [String] = []
    if body.contains("<math ") { properties.append("mathml") }
    if body.contains("<svg ") { properties.append("svg") }
    add(
      id, id + ".xhtml", "application/xhtml+xml", properties,
      bytes: Array(page(title: title, body: body).utf8), isInSpine: true)
  }

  private mutating func addPictures(
    of nodes: [Markup], from files: [String: [UInt8]]
  ) {
    let types = [
      "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
      "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    ]
    var sources: Set<String> = []
    nodes.forEachElement {
      if $0.name == "img", let source = $0["src"] { sources.insert(source) }
    }
    for source in sources.sorted() {
      let ending = source.split(separator: ".").last.map(String.init) ?? ""
      guard let bytes = files[source], let type = types[ending] else {
        continue
      }
      add("picture-" + Places.word(source), source, type, bytes: bytes)
    }
  }

  /// Returns a whole document.
  func page(title: String, body: String) -> String {
    let language = xml(text.facts.language)
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" \
      xmlns:epub="http://www.idpf.org/2007/ops" lang="\(language)" \
      xml:lang="\(language)">
      <head>
      <title>\(xml(title))</title>
      <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private var titlePage: String {
    let facts = text.facts
    return """
      <section epub:type="titlepage" class="title-page">
      <h1>\(xml(facts.title))</h1>
      <p class="summary">\(xml(facts.summary))</p>
      <p class="authors">\(xml(facts.authors))</p>
      <p class="version">Version \(xml(facts.version)), \(xml(facts.date))</p>
      <p class="rights">\(xml(facts.rights))</p>
      </section>
      """
  }
}
