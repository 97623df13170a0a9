/// Makes of a leaf's text what every e-reader understands.
///
/// Such readers know neither custom properties of CSS nor what is there for a
/// browser's keyboard.
enum EPUBText {
  static func plain(_ nodes: [Markup]) -> [Markup] {
    nodes.changing { element in
      var element = element
      let isBox = element.has("scroll")
      // What older rules do not know as attributes they know as style.
      let style =
        ["align": "text-align", "paint-order": "paint-order"]
        .compactMap { name, property in
          element[name].map { "\(property): \($0)" }
        }.first ?? element["style"].map(settled)
      element.attributes = element.attributes.compactMap { attribute in
        var attribute = attribute
        if attribute.name.hasPrefix("data-") { return nil }
        switch attribute.name {
        case "tabindex", "popover", "popovertarget": return nil
        case "role" where isBox, "aria-label" where isBox: return nil
        // Only pictures and regions of their own may have a name.
        case "role" where element.name == "pre": return nil
        case "aria-label" where element.name == "pre": return nil
        case "align", "paint-order": return nil
        default:
          attribute.value = settled(attribute.value)
          return attribute
        }
      }
      element["style"] = style
      if element.name == "figure" { element.children = captionLast(element) }
      return [.element(element)].inMathStyle
    }
  }

  /// Returns what is in a figure with its caption, and what explains it, at
  /// its end.
  private static func captionLast(_ figure: MarkupElement) -> [Markup] {
    var children = figure.children
    guard
      let place = children.firstIndex(where: {
        $0.element?.name == "figcaption"
      }), var caption = children[place].element
    else { return children }
    let isFirst = children[..<place].allSatisfy { $0.element == nil }
    if isFirst { return children }
    let rest = children[(place + 1)...].filter { $0.element != nil }
    guard !rest.isEmpty else { return children }
    caption.children += rest
    children[place...] = [.element(caption)]
    return children
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

extension [Markup] {
  /// A formula's part within the element that MathML 3 has for its style; what
  /// MathML Core allows on every element it allows there alone.
  fileprivate var inMathStyle: [Markup] {
    guard count == 1, case .element(var element) = self[0],
      !["math", "mstyle", "mtable"].contains(element.name)
    else { return self }
    var style = MarkupElement("mstyle")
    for name in ["displaystyle", "scriptlevel"] {
      guard let value = element[name] else { continue }
      style[name] = value
      element[name] = nil
    }
    guard !style.attributes.isEmpty else { return self }
    if element.name == "mtd" {
      style.children = element.children
      element.children = [.element(style)]
      return [.element(element)]
    }
    style.children = [.element(element)]
    return [.element(style)]
  }
}
