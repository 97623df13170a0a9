import Manuscript
import Markdown
import Site

extension RunValue: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let found = text.state.value(name) else { return "" }
    return Fragment.value(found.text, name: name.name, command: found.command)
  }
}
