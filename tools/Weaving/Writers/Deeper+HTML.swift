import Manuscript
import Markdown
import Site

/// A deeper block folds; of a section, the heading says that it is one.
extension Deeper: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let body else { return "" }
    return Fragment.deeperStart(
      html: escaped(title),
      minutes: text.state.reading.blocks[node]?.minutes ?? 1)
      + "\n" + text.writer(of: body).html(below: body.node)
      + Fragment.deeperEnd + "\n"
  }
}
