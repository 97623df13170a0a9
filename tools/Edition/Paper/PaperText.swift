/// Makes of a leaf's text what paper needs.
enum PaperText {
  /// Returns the text with the addresses of links that lead out of the book,
  /// where their words do not say them already.
  static func plain(_ nodes: [Markup]) -> [Markup] {
    nodes.changing { element in
      guard element.name == "a", let address = element["href"],
        address.hasPrefix("http")
      else { return [.element(element)] }
      let name = address.split(separator: "/", maxSplits: 1)
        .last.map { $0.drop { $0 == "/" } } ?? ""
      let words = element.children.plainText
      if words.contains(name) || words.hasPrefix("doi:") {
        return [.element(element)]
      }
      return [
        .element(element),
        .tag("span", ["class": "address"], .text(" (\(name))")),
      ]
    }
  }
}
