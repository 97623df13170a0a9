extension EPUBPublication {
  /// The contents, which readers show beside the text and the book as a page.
  func navigation(_ places: Places) -> String {
    let items = text.leaves.map { leaf in
      let file = Places.file(leaf.name, ".xhtml")
      let sections = leaf.headings.compactMap { heading in
        places.target(heading.id, from: "").map {
          "<li><a href=\"\(xml($0))\">\(xml(heading.title))</a></li>"
        }
      }
      let inner =
        sections.isEmpty
        ? "" : "\n<ol>\n\(sections.joined(separator: "\n"))\n</ol>"
      return "<li><a href=\"\(xml(file))\">\(xml(leaf.label))</a>\(inner)</li>"
    }
    let first = text.leaves.first.map { Places.file($0.name, ".xhtml") }
    let start = first.map {
      "\n<li><a epub:type=\"bodymatter\" href=\"\(xml($0))\">Text</a></li>"
    }
    return page(
      title: "Contents",
      body: """
        <nav epub:type="toc" id="toc" role="doc-toc">
        <h1>Contents</h1>
        <ol>
        \(items.joined(separator: "\n"))
        </ol>
        </nav>
        <nav epub:type="landmarks" hidden="hidden">
        <h2>Landmarks</h2>
        <ol>
        <li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
        <li><a epub:type="toc" href="nav.xhtml">Contents</a></li>\(start ?? "")
        </ol>
        </nav>
        """)
  }

  /// The contents as EPUB 2 had them, for readers that know no others.
  func oldNavigation(_ places: Places) -> String {
    var order = 0
    func point(_ title: String, _ target: String) -> String {
      order += 1
      return """
        <navPoint id="point-\(order)" playOrder="\(order)">
        <navLabel><text>\(xml(title))</text></navLabel>
        <content src="\(xml(target))"/>
        </navPoint>
        """
    }
    let points = text.leaves.map { leaf in
      point(leaf.label, Places.file(leaf.name, ".xhtml"))
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
      <head>
      <meta name="dtb:uid" content="\(xml(text.facts.identifier))"/>
      </head>
      <docTitle><text>\(xml(text.facts.title))</text></docTitle>
      <navMap>
      \(points.joined(separator: "\n"))
      </navMap>
      </ncx>

      """
  }
}
