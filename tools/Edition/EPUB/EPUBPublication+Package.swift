extension EPUBPublication {
  /// The file that says where the package document is.
  var container: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <container version="1.0" \
    xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" \
    media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """
  }

  /// The package document: what the publication is, what it consists of, and
  /// in which order that is read.
  var package: String {
    let facts = text.facts
    let manifest = items.map { item in
      let properties =
        item.properties.isEmpty
        ? ""
        : " properties=\"\(item.properties.joined(separator: " "))\""
      return "<item id=\"\(xml(item.id))\" href=\"\(xml(item.path))\" "
        + "media-type=\"\(item.type)\"\(properties)/>"
    }
    let spine = items.filter(\.isInSpine).map {
      "<itemref idref=\"\(xml($0.id))\"/>"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" \
      unique-identifier="book-id" xml:lang="\(xml(facts.language))">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="book-id">\(xml(facts.identifier))</dc:identifier>
      <dc:title>\(xml(facts.title))</dc:title>
      <dc:creator>\(xml(facts.authors))</dc:creator>
      <dc:language>\(xml(facts.language))</dc:language>
      <dc:date>\(xml(facts.date))</dc:date>
      <dc:description>\(xml(facts.summary))</dc:description>
      <dc:rights>\(xml(facts.rights))</dc:rights>
      <meta property="dcterms:modified">\(xml(facts.date))T00:00:00Z</meta>
      <meta property="schema:version">\(xml(facts.version))</meta>
      \(accessibility)
      <meta name="cover" content="cover-image"/>
      </metadata>
      <manifest>
      \(manifest.joined(separator: "\n"))
      </manifest>
      <spine toc="ncx">
      \(spine.joined(separator: "\n"))
      </spine>
      </package>

      """
  }

  /// What a reader who does not see, or not well, can expect.
  private var accessibility: String {
    var facts = [
      ("accessMode", "textual"), ("accessModeSufficient", "textual"),
      ("accessibilityFeature", "structuralNavigation"),
      ("accessibilityFeature", "tableOfContents"),
      ("accessibilityFeature", "readingOrder"),
    ]
    if items.contains(where: { $0.properties.contains("mathml") }) {
      facts.append(("accessibilityFeature", "MathML"))
    }
    if items.contains(where: { $0.properties.contains("svg") }) {
      facts.append(("accessMode", "visual"))
      facts.append(("accessibilityFeature", "alternativeText"))
    }
    facts += [
      ("accessibilityHazard", "none"),
      (
        "accessibilitySummary",
        "Formulas are MathML with their source as alternative text; every "
          + "chart has a title and says in words what it shows."
      ),
    ]
    return facts.map { "<meta property=\"schema:\($0)\">\(xml($1))</meta>" }
      .joined(separator: "\n")
  }
}
