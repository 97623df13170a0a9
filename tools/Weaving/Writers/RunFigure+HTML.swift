import Ground
import Manuscript
import Markdown
import Site

/// A chart has its data folded under it.
extension RunFigure: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let figure = text.state.figure(name) else { return "" }
    text.note(figure.data, as: "Figure", of: node)
    return Fragment.figure(
      id: text.anchor(of: node) ?? "", number: text.number(of: node) ?? "",
      svg: figure.svg, caption: text.caption(caption, of: figure),
      table: figure.data.html(label: "The data of this figure"),
      conditions: figure.conditions) + "\n"
  }
}

extension TextWriter {
  /// Notes that a table, or a figure with such data, is shown.
  func note(_ table: Record.Table, as kind: String, of node: Node) {
    guard let anchor = anchor(of: node) else { return }
    state.usage.tables.append(
      ShownTable(
        table: table, title: "\(kind)\u{A0}\(number(of: node) ?? "")",
        page: state.page, anchor: anchor))
  }

  /// Returns the author's caption, or else the run's.
  func caption(_ body: Body, of figure: Record.Figure) -> String {
    let own = html(of: body)
    return own.isEmpty ? escaped(figure.caption) : own
  }
}
