import Manuscript
import Markdown
import Site

extension CrossReference: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let state = text.state
    let labels = state.context.numbered.labels
    switch labels.find(label, from: state.page, equations: isEquation) {
    case .missing(let message):
      text.error(message, at: position)
      return ""
    case .found(let index):
      let label = labels.labels[index]
      state.usage.labels.insert(index)
      return Fragment.reference(
        html: self.text.map(escaped) ?? html(of: label, in: text),
        target: state.address(of: label.anchor, on: label.page))
    }
  }

  private func html(of label: Label, in text: TextWriter) -> String {
    // A heading that refers to a heading takes its words, or two that refer
    // to each other would never end.
    if case .heading(let node, _) = label.kind, !text.state.isAside {
      return text.headingHTML(node, on: label.page)
    }
    return escaped(label.words)
  }
}
