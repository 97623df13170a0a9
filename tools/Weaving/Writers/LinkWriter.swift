import Ground
import Manuscript
import Markdown
import Site

/// Writes a link: to another page, to a place on this one, or into the
/// network.
struct LinkWriter {
  let text: TextWriter

  func html(_ node: Node) -> String? {
    let destination = text.document.destination(of: node) ?? ""
    let position = text.document.position(of: node)
    if Destination.isExternal(destination) { return nil }
    guard let address = address(of: destination, at: position) else {
      return ""
    }
    if text.document.isBlank(node) {
      text.error(
        "the link to '\(destination)' has no text; write some", at: position)
    }
    return "<a href=\"\(escaped(address))\">\(text.html(below: node))</a>"
  }

  /// Returns the address in the book of a link to a Markdown file.
  private func address(
    of destination: String, at position: SourcePosition
  ) -> String? {
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let state = text.state
    let pages = state.context.pages
    var page = state.page
    if let file = parts.first, !file.isEmpty {
      let path = Destination.resolved(file, from: state.source.folder)
      guard let index = state.context.book.places.place(ofFile: path) else {
        text.error(
          "the link leads to '\(path)', which is no page of the book; link to a "
            + "page's Markdown file, show code with {code}."
            + suggestion(for: path, in: pages.map(\.file.path)), at: position)
        return nil
      }
      page = index
    }
    guard parts.count == 2 else { return state.address(of: "", on: page) }
    let ids = state.context.numbered.outlines[page].ids
    guard ids.contains(parts[1]) else {
      text.error(
        "there is no '#\(parts[1])' in \(pages[page].file.path); link to one of "
          + "its headings." + suggestion(for: parts[1], in: ids), at: position)
      return nil
    }
    return state.address(of: parts[1], on: page)
  }
}
