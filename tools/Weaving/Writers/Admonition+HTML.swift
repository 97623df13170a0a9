import Manuscript
import Markdown
import Site

extension Admonition: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    Fragment.admonition(
      kind: kind, title: title,
      html: text.writer(of: body).html(below: body.node)) + "\n"
  }
}
