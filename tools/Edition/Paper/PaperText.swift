/// Makes of a leaf's text what paper needs.
enum PaperText {
  /// Returns the text with the addresses of links that lead out of the book,
  /// where their words do not say them already, and with plainer listings.
  static func plain(_ nodes: [Markup]) -> [Markup] {
    nodes.changing { element in
      switch element.name {
      case "a": withAddress(element)
      case "span" where isTooFine(element): element.children
      default: [.element(element)]
      }
    }
  }

  private static func withAddress(_ link: MarkupElement) -> [Markup] {
    guard let address = link["href"], address.hasPrefix("http") else {
      return [.element(link)]
    }
    let name =
      address.split(separator: "/", maxSplits: 1)
      .last.map { $0.drop { $0 == "/" } } ?? ""
    let words = link.children.plainText
    if words.contains(name) || words.hasPrefix("doi:") {
      return [.element(link)]
    }
    return [
      .element(link),
      .tag("span", ["class": "address"], .text(" (\(name))")),
    ]
  }

  /// Whether a part of a listing is told apart by colour alone.
  ///
  /// Each costs a PDF four hundred bytes of structure, and there are sixty
  /// thousand.
  private static func isTooFine(_ span: MarkupElement) -> Bool {
    guard let kind = span["class"] else { return span.attributes.isEmpty }
    return [
      "attribute", "call", "label", "macro", "number", "operator", "type",
      "directive", "property",
    ].contains(kind)
  }
}
