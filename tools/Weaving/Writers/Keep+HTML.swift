import Manuscript
import Markdown
import Site

extension Keep: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    Fragment.keep(html: text.writer(of: body).html(below: body.node)) + "\n"
  }
}
