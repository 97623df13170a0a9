import Manuscript
import Markdown
import Site

/// A listing is one line, which unfolds, unless its author keeps it open.
extension CodeListing: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let listing = text.state.listing(excerpt) else { return "" }
    let html = listing.html(text.state.context.links)
    if isOpen { return html }
    let tree = text.state.context.tree
    let summary = tree.summary(of: listing, in: excerpt.file)
    return Fragment.foldedListing(
      summary: summary.html, file: listing.path, html: html) + "\n"
  }
}
