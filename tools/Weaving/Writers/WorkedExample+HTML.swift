import Manuscript
import Markdown
import Site

extension WorkedExample: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    Fragment.example(
      title: title, html: text.writer(of: body).html(below: body.node)) + "\n"
  }
}
