import Manuscript
import Markdown

/// A hint stands folded in its exercise, which numbers it.
extension Hint: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    "<p>\(text.html(of: body))</p>"
  }
}
