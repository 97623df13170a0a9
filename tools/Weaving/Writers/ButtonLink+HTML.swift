import Ground
import Manuscript
import Markdown
import Site

/// A button leads to a page; one to a file is there only if the file is.
extension ButtonLink: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    if target.contains(".") {
      return text.state.context.editions.contains(target)
        ? Fragment.button(self.text, target: target) : ""
    }
    return text.address(ofPage: target, at: position).map {
      Fragment.button(self.text, target: $0)
    } ?? ""
  }
}

extension TextWriter {
  /// Returns the address of a page that an author names, be it one that was
  /// written or one that follows from the others; `nil` with an error if there
  /// is none.
  func address(ofPage name: String, at position: SourcePosition) -> String? {
    let context = state.context
    if let page = context.pages.firstIndex(where: { $0.name == name }) {
      return state.address(of: "", on: page)
    }
    let others = Appendices.entries(of: context).map(\.path)
    if let path = others.first(where: { $0 == name + ".html" }) {
      return relativePath(from: state.source.output, to: path)
    }
    let names =
      context.pages.map(\.name)
      + others.map { $0.replacing(".html", with: "") }
    error(
      "there is no page '\(name)'; write the name of one."
        + suggestion(for: name, in: names), at: position)
    return nil
  }
}
