import Ground
import Markdown

/// The two ways through a page: the essential path, and everything.
package struct Lanes: Sendable {
  /// The headings of the sections that are marked deeper.
  package private(set) var deeper: Set<Node> = []

  /// The headings before which a deeper section ends.
  package private(set) var endings: Set<Node> = []

  /// Finds the deeper sections of a page.
  init(_ passage: Passage, _ problems: inout Problems) {
    let document = passage.document
    for case .deeper(let mark) in passage.directives.values {
      if let heading = mark.heading { deeper.insert(heading) }
    }
    guard !deeper.isEmpty else { return }
    var open: Node?
    for node in document.children(of: .root)
    where document.kind(of: node) == .heading {
      if let last = open, document.level(of: node) <= document.level(of: last) {
        endings.insert(node)
        open = nil
      }
      guard deeper.contains(node) else { continue }
      if open != nil {
        problems.error(
          "this section stands in one that is marked deeper; remove its mark",
          at: document.position(of: node))
      } else {
        open = node
      }
    }
    if let open {
      problems.error(
        "the page ends with a deeper section; end it on the essential path",
        at: document.position(of: open))
    }
  }

  /// Whether a heading, or one that its section stands in, is marked deeper.
  ///
  /// `headings` are those of the page, in order.
  package func areDeeper(_ headings: [PageOutline.Heading]) -> [Bool] {
    var isOpen = false
    return headings.map { heading in
      if endings.contains(heading.node) { isOpen = false }
      if deeper.contains(heading.node) { isOpen = true }
      return isOpen
    }
  }
}
