import Manuscript
import Markdown
import Site

extension CardGrid: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    Fragment.grid(html: text.writer(of: body).html(below: body.node)) + "\n"
  }
}

extension Card: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    Fragment.card(
      title: title,
      target: link.isEmpty ? nil : text.address(ofPage: link, at: linkPosition),
      html: text.writer(of: body).html(below: body.node)) + "\n"
  }
}
