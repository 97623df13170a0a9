import Manuscript
import Markdown

extension BookRole: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    switch self {
    case .value(let role): role.html(node, in: text)
    case .printed(let role): role.html(node, in: text)
    case .published(let role): role.html(node, in: text)
    case .cite(let role): role.html(node, in: text)
    case .reference(let role): role.html(node, in: text)
    case .term(let role): role.html(node, in: text)
    case .count(let role): role.html(node, in: text)
    case .button(let role): role.html(node, in: text)
    }
  }
}
