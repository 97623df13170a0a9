import Manuscript
import Markdown
import Site

/// Writes a picture, which becomes part of the book.
struct ImageWriter {
  let text: TextWriter

  func html(_ node: Node) -> String? {
    let (document, state) = (text.document, text.state)
    let destination = document.destination(of: node) ?? ""
    let position = document.position(of: node)
    let words = document.plainText(of: node)
    if words.isBlank {
      text.error(
        "the picture has no text for those who do not see it; write "
          + "'![what it shows](\(destination))'", at: position)
    }
    let path = Destination.resolved(destination, from: state.source.folder)
    if Destination.isExternal(destination) {
      text.error(
        "a picture from the network; put the file into the book", at: position)
      return ""
    }
    guard state.context.tree.file(path) != nil else {
      text.error(
        "there is no picture '\(path)'; add it, or correct the path",
        at: position)
      return ""
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let target = "pictures/\(state.source.name)-\(name)"
    state.usage.pictures[path] = target
    return "<img src=\"\(escaped(target))\" alt=\"\(escaped(words))\">"
  }
}
