/// Makes of a leaf's text what every e-reader understands.
///
/// Such readers know neither custom properties of CSS nor what is there for a
/// browser's keyboard.
enum EPUBText {
  static func plain(_ nodes: [Markup]) -> [Markup] {
    nodes.changing { element in
      var element = element
      let isBox = element.has("scroll")
      element.attributes = element.attributes.compactMap { attribute in
        var attribute = attribute
        if attribute.name.hasPrefix("data-") { return nil }
        switch attribute.name {
        case "tabindex", "popover", "popovertarget": return nil
        case "role" where isBox, "aria-label" where isBox: return nil
        // Only pictures and regions of their own may have a name.
        case "role" where element.name == "pre": return nil
        case "aria-label" where element.name == "pre": return nil
        case "align":
          return .init(name: "style", value: "text-align: \(attribute.value)")
        default:
          attribute.value = settled(attribute.value)
          return attribute
        }
      }
      return [.element(element)]
    }
  }

  /// Returns a value in which what depends on the page is what it is on white.
  static func settled(_ value: String) -> String {
    var result = ""
    var rest = value[...]
    while let start = rest.firstRange(of: "var(--") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      var depth = 1
      let end = rest.firstIndex {
        depth += $0 == "(" ? 1 : $0 == ")" ? -1 : 0
        return depth == 0
      }
      guard let end else { break }
      let inner = rest[..<end]
      if let comma = inner.firstIndex(of: ",") {
        result += settled(String(inner[inner.index(after: comma)...]))
      }
      rest = rest[rest.index(after: end)...]
    }
    return (result + rest).replacing("Canvas", with: "#fff")
  }
}
