import Manuscript
import Markdown
import Site

extension PublishedNumber: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let state = text.state
    guard let work = state.work(key) else { return "" }
    let own = ours.flatMap { name in
      state.value(name).map { (name, $0) }
    }
    let anchor = "published-\(state.usage.published.count + 1)"
    let section = state.outline.section(before: position.line)?.title
    state.usage.published.append(
      ShownNumber(
        text: self.text, key: key.text,
        description: meaning ?? own?.1.meaning ?? section
          ?? state.outline.title,
        ours: own.map { ($1.text, $0.name, $1.command) }, page: state.page,
        anchor: anchor))
    return "<span class=\"published\" id=\"\(anchor)\">\(escaped(self.text))"
      + "</span> (\(work.citation))"
  }
}
