import Ground
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
    let (state, context) = (text.state, text.state.context)
    let page = context.pages.firstIndex { $0.name == link }
    let names = context.pages.map(\.name)
    if !link.isEmpty, page == nil {
      text.error(
        "there is no page '\(link)'; name one."
          + suggestion(for: link, in: names), at: linkPosition)
    }
    return Fragment.card(
      title: title, target: page.map { state.address(of: "", on: $0) },
      html: text.writer(of: body).html(below: body.node)) + "\n"
  }
}
