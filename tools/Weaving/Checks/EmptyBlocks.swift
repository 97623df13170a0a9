import Ground
import Manuscript

/// Finds blocks that would be woven with nothing in them.
struct EmptyBlocks {
  private(set) var problems = Problems()

  init(_ page: PageSource) {
    for document in page.passages.map(\.document) {
      for node in document.nodes(.item)
      where document.firstChild(of: node) == nil {
        problems.error(
          "an item of a list with nothing in it; fill it, or remove it",
          at: document.position(of: node))
      }
      for node in document.nodes(.blockQuote)
      where document.firstChild(of: node) == nil {
        problems.error(
          "a quotation with nothing in it; fill it, or remove it",
          at: document.position(of: node))
      }
    }
  }
}
