import Diagnostics
import Markdown

extension TextWeaver {
  /// Finds blocks that would be woven with nothing in them.
  func checkBlocks() {
    for node in document.descendants(of: .root) {
      switch document.kind(of: node) {
      case .item where document.firstChild(of: node) == nil:
        error(
          "an item of a list with nothing in it; fill it, or remove it",
          at: document.position(of: node))
      case .blockQuote where document.firstChild(of: node) == nil:
        error(
          "a quotation with nothing in it; fill it, or remove it",
          at: document.position(of: node))
      default: break
      }
    }
  }
}
