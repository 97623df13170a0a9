import Manuscript
import Site

extension Bibliography {
  /// Returns the list of the works with these keys, in the order of lists.
  ///
  /// `note` gives what follows an entry, as HTML.
  func list(
    of keys: Set<String>, note: (Reference) -> String = { _ in "" }
  ) -> String {
    let items = works(keys).map {
      "<li id=\"\(Self.anchor(of: $0.key))\">\($0.html)\(note($0))</li>"
    }
    return "<ol class=\"bibliography\">\n\(items.joined(separator: "\n"))\n"
      + "</ol>"
  }

  /// Returns the anchor of a work in a list.
  static func anchor(of key: String) -> String { escaped("source-\(key)") }
}

extension Reference {
  /// The entry in a list of sources.
  var html: String {
    var html = "\(escaped(allAuthors)) (\(escaped(year))). "
    html +=
      isBook
      ? "<cite>\(escaped(title))</cite>" : "\u{201C}\(escaped(title))\u{201D}"
    html += title.last.map { ".?!".contains($0) } == true ? "" : "."
    if let venue { html += " \(escaped(venue))." }
    if let link {
      html += " <a href=\"\(escaped(link.address))\">\(escaped(link.text))</a>"
    }
    return html
  }
}
