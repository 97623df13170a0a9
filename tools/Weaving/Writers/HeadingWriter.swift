import Markdown
import Site

/// Writes a heading with its anchor.
struct HeadingWriter {
  let text: TextWriter

  func html(_ node: Node) -> String {
    let level = text.document.level(of: node)
    if text.passage.isPart {
      text.error(
        "a heading within a directive between backticks; write it outside",
        at: text.document.position(of: node))
    }
    let number =
      level == 1 ? text.state.source.number.map(String.init) : nil
    return Fragment.heading(
      level: level, id: text.anchor(of: node) ?? "", number: number,
      html: text.html(below: node)) + "\n"
  }
}
