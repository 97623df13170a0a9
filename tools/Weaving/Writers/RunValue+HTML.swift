import Manuscript
import Markdown
import Site

extension RunValue: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let found = text.state.value(name) else { return "" }
    let place = text.state.context.recordedPlaces
      .place(of: name.name, recordedBy: name.command)
    return Fragment.value(
      found.text, name: name.name, command: found.command,
      meaning: found.meaning, source: place.map { "\($0.path):\($0.line)" })
  }
}
