import Manuscript
import Markdown

extension BookDirective: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    switch self {
    case .admonition(let directive): directive.html(node, in: text)
    case .card(let directive): directive.html(node, in: text)
    case .claim(let directive): directive.html(node, in: text)
    case .code(let directive): directive.html(node, in: text)
    case .contents(let directive): directive.html(node, in: text)
    case .deeper(let directive): directive.html(node, in: text)
    case .example(let directive): directive.html(node, in: text)
    case .exercise(let directive): directive.html(node, in: text)
    case .explore(let directive): directive.html(node, in: text)
    case .fails(let directive): directive.html(node, in: text)
    case .figure(let directive): directive.html(node, in: text)
    case .frameworks(let directive): directive.html(node, in: text)
    case .grid(let directive): directive.html(node, in: text)
    case .hint(let directive): directive.html(node, in: text)
    case .keep(let directive): directive.html(node, in: text)
    case .output(let directive): directive.html(node, in: text)
    case .overview(let directive): directive.html(node, in: text)
    case .predict(let directive): directive.html(node, in: text)
    case .python(let directive): directive.html(node, in: text)
    }
  }
}
