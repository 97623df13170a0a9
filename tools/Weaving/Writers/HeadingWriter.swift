import Markdown
import Site

/// Writes a heading with its anchor, and where a deeper section starts or
/// ends.
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
    let heading = Fragment.heading(
      level: level, id: text.anchor(of: node) ?? "", number: number,
      html: text.html(below: node))
    let lanes = text.state.source.lanes
    let end = lanes.endings.contains(node) ? Fragment.deeperEnd + "\n" : ""
    guard lanes.deeper.contains(node) else { return end + heading + "\n" }
    let minutes = text.state.reading.blocks[node]?.minutes ?? 1
    return end + Fragment.deeperStart(html: heading, minutes: minutes) + "\n"
  }
}
