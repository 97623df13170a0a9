import Ground
import Manuscript
import Markdown
import Site

/// A button leads to a page; one to a file is there only if the file is.
extension ButtonLink: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let (state, context) = (text.state, text.state.context)
    if target.contains(".") {
      return context.enclosures.contains(target)
        ? Fragment.button(self.text, target: target) : ""
    }
    if let page = context.pages.firstIndex(where: { $0.name == target }) {
      return Fragment.button(
        self.text, target: state.address(of: "", on: page))
    }
    let listed = Appendices.entries(of: context).map(\.path)
    if listed.contains(target + ".html") {
      return Fragment.button(self.text, target: target + ".html")
    }
    let names =
      context.pages.map(\.name) + listed.map { $0.replacing(".html", with: "") }
    text.error(
      "there is no page '\(target)'; name one, or a file with its ending."
        + suggestion(for: target, in: names), at: position)
    return ""
  }
}
