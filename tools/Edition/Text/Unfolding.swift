import Site

/// Makes of a page, on which parts fold, one on which none does.
///
/// Hints, solutions, answers and tests are kept for the end of the book, and a
/// line leads there. The numbers of figures are left out; all else is shown.
struct Unfolding {
  /// What is kept for the end of the book, in the order of the page.
  private(set) var kept: [KeptPart] = []

  /// The exercise, claim or prediction that is being read.
  private var owner = (id: "", name: "")
  private var ownersParts = 0

  /// Returns the pieces without anything that folds or is there for scripts.
  mutating func unfolded(_ nodes: [Markup]) -> [Markup] {
    nodes.flatMap { node -> [Markup] in
      guard case .element(let element) = node else { return [node] }
      return unfolded(element)
    }
  }

  private mutating func unfolded(_ element: MarkupElement) -> [Markup] {
    var element = element
    if isForScripts(element) { return [] }
    if element.name == "details" { return details(element) }
    let isOwner =
      ["section", "div"].contains(element.name)
      && ["exercise", "claim", "prediction"].contains { element.has($0) }
    guard isOwner else {
      element.children = unfolded(element.children)
      return [.element(element)]
    }
    let outer = (owner, ownersParts)
    owner = (element["id"] ?? "", element["aria-label"] ?? "")
    ownersParts = 0
    let start = kept.count
    element.children = unfolded(element.children)
    if let line = leading(to: kept[start...]) { element.children.append(line) }
    (owner, ownersParts) = outer
    return [.element(element)]
  }

  private func isForScripts(_ element: MarkupElement) -> Bool {
    ["button", "script", "style", "form", "input"].contains(element.name)
      && element["type"] != "checkbox"
      || element["hidden"] != nil || element.has("anchor")
      || element.has("plot-narrow")
  }

  /// The line that leads to what is kept of an exercise, claim or prediction.
  private func leading(to parts: ArraySlice<KeptPart>) -> Markup? {
    guard !parts.isEmpty else { return nil }
    var line: [Markup] = []
    for part in parts {
      if !line.isEmpty { line.append(.text(" · ")) }
      line.append(.tag("a", ["href": part.id], .text(part.title)))
    }
    return .tag("p", ["class": "kept"], line)
  }

  private mutating func details(_ element: MarkupElement) -> [Markup] {
    var children = element.children
    let place = children.firstIndex { $0.element?.name == "summary" }
    let summary = place.flatMap { children.remove(at: $0).element }
    let kind = Fragment.Fold.allCases.first { element.has($0.rawValue[...]) }
    if kind == .data { return [] }
    let title = unfolded(summary?.children ?? [])
    if let kind {
      let part = KeptPart(
        kind: kind, title: title.plainText, body: unfolded(children),
        owner: owner, place: ownersParts)
      ownersParts += 1
      kept.append(part)
      return []
    }
    let body = unfolded(children)
    if element.has("fold") { return listing(title, body) }
    let isDeeper = element.has("deeper")
    var section = MarkupElement(
      "section", ["class": isDeeper ? "deeper" : "shown", "id": element["id"]])
    section.children = head(title) + body
    return [.element(section)]
  }

  /// A listing under the sentence that says what it does.
  private func listing(_ title: [Markup], _ body: [Markup]) -> [Markup] {
    let sentence = title.firstElement { $0.has("what") }
    return (sentence.map { [.tag("p", ["class": "what"], $0.children)] } ?? [])
      + body
  }

  /// The head of what folded: its heading, or its title, with its mark.
  private func head(_ title: [Markup]) -> [Markup] {
    let isHeading = { (node: Markup) in
      ["h2", "h3", "h4"].contains(node.element?.name ?? "")
    }
    guard let place = title.firstIndex(where: isHeading) else {
      return [.tag("p", ["class": "shown-title"], title)]
    }
    var rest = title
    let heading = rest.remove(at: place)
    return [heading, .tag("p", ["class": "shown-mark"], rest)]
  }
}

extension [Markup] {
  /// The text without tags.
  var plainText: String { map(\.plainText).joined() }
}
