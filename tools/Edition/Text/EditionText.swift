import Site

/// The text of a book for paper and e-readers: what the pages say, without
/// what only a page can do, in leaves in the order of reading.
public struct EditionText: Sendable {
  /// What is said of the book as a whole.
  public let facts: BookFacts

  /// The leaves after title and contents.
  public let leaves: [Leaf]

  /// Makes the text of a book's pages; the first page gives title and summary.
  ///
  /// Throws a ``MarkupProblem`` that names the page whose tags do not fit.
  public init(_ pages: [Page]) throws {
    var leaves: [Leaf] = []
    var kept: [(page: Page, parts: [KeptPart])] = []
    var facts = BookFacts(title: "", summary: "")
    for page in pages {
      let nodes: [Markup]
      do {
        nodes = try readMarkup(page.body)
      } catch let problem as MarkupProblem {
        throw MarkupProblem(
          description: "\(page.path): error: \(problem); put the tag right "
            + "where the page's Markdown has HTML")
      }
      if page.kind == .home {
        let summary =
          nodes.firstElement { $0.name == "p" }
          .map(\.children.plainText) ?? ""
        facts = BookFacts(title: page.title, summary: summary)
        continue
      }
      var unfolding = Unfolding()
      let body = unfolding.unfolded(page.anchors.qualified(nodes))
      kept.append((page, unfolding.kept))
      let name = page.name
      leaves.append(
        Leaf(
          name: name, title: page.title, number: page.number, kind: page.kind,
          body: body,
          headings: page.headings.filter { $0.level == 2 }.map {
            .init(level: 2, id: "\(name)#\($0.id)", title: $0.title)
          }))
    }
    self.facts = facts
    self.leaves =
      leaves + KeptPart.leaves.compactMap { Self.leaf($0, of: kept) }
  }

  /// What is kept of some kinds, under the chapters and what it belongs to.
  private static func leaf(
    _ leaf: (name: String, title: String, kinds: [Fragment.Fold]),
    of kept: [(page: Page, parts: [KeptPart])]
  ) -> Leaf? {
    var body: [Markup] = [
      .tag("h1", ["id": "\(leaf.name)#title"], .text(leaf.title))
    ]
    var headings: [Leaf.Heading] = []
    for (page, parts) in kept {
      let parts = parts.filter { leaf.kinds.contains($0.kind) }
      guard !parts.isEmpty else { continue }
      let heading = Leaf.Heading(
        level: 2, id: "\(leaf.name)#\(page.name)",
        title: (page.number.map { "\($0)\u{2002}" } ?? "") + page.title)
      headings.append(heading)
      body.append(.tag("h2", ["id": heading.id], .text(heading.title)))
      var owner = ""
      for part in parts {
        if part.owner.id != owner {
          owner = part.owner.id
          body.append(
            .tag(
              "h3", ["class": "kept-owner"],
              .tag("a", ["href": owner], .text(part.owner.name))))
        }
        body.append(
          .tag(
            "section", ["class": "kept-part \(part.kind.rawValue)"],
            [
              .tag(
                "p", ["class": "kept-title", "id": part.id], .text(part.title))
            ] + part.body))
      }
    }
    return headings.isEmpty
      ? nil
      : Leaf(
        name: leaf.name, title: leaf.title, number: nil, kind: .appendix,
        body: body, headings: headings)
  }
}

extension Page {
  /// The path without `.html`.
  fileprivate var name: String {
    path.hasSuffix(".html") ? String(path.dropLast(5)) : path
  }

  fileprivate var anchors: Anchors {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return Anchors(page: name, folder: folder)
  }
}
