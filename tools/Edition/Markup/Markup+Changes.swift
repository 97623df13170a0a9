extension [Markup] {
  /// Returns the pieces with each element, after what is in it, replaced by
  /// what `change` makes of it.
  func changing(_ change: (MarkupElement) throws -> [Markup]) rethrows
    -> [Markup]
  {
    try flatMap { node -> [Markup] in
      guard case .element(var element) = node else { return [node] }
      element.children = try element.children.changing(change)
      return try change(element)
    }
  }

  /// Calls `body` with each element, from the outside in.
  func forEachElement(_ body: (MarkupElement) throws -> Void) rethrows {
    for case .element(let element) in self {
      try body(element)
      try element.children.forEachElement(body)
    }
  }

  /// Returns the first element, in the order of the text, that is as asked for.
  func firstElement(where isWanted: (MarkupElement) -> Bool) -> MarkupElement? {
    for case .element(let element) in self {
      if isWanted(element) { return element }
      if let found = element.children.firstElement(where: isWanted) {
        return found
      }
    }
    return nil
  }
}

extension Markup {
  /// An element with attributes and what is in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: Markup...
  ) -> Markup {
    .element(MarkupElement(name, attributes, children))
  }

  /// An element with attributes and what is in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [Markup]
  ) -> Markup {
    .element(MarkupElement(name, attributes, children))
  }
}
