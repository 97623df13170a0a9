import Ground
import Manuscript
import Markdown
import Site

extension MovingFigure: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let figure = text.state.figure(still) else { return "" }
    let figures = text.state.context.figures
    guard figures.names.contains(explorer) else {
      text.error(
        "there is no explorer '\(explorer)'; name a chapter that has a file "
          + "model/Explorer.swift."
          + suggestion(for: explorer, in: figures.names),
        at: explorerPosition)
      return ""
    }
    let isMoving = figures.engine != nil
    if isMoving { text.state.usage.hasMovingFigure = true }
    text.note(figure.data, as: "Figure", of: node)
    // The cover has one, which is a picture first: it bears no number, and its
    // data are what the command prints.
    let isOnCover = text.state.source.kind == .home
    return Fragment.explorer(
      id: text.anchor(of: node) ?? "",
      number: isOnCover ? nil : text.number(of: node) ?? "",
      svg: figure.svg, caption: text.caption(caption, of: figure),
      readout: figure.summary,
      table: isOnCover
        ? nil : figure.data.html(label: "The data of this figure"),
      conditions: figure.conditions, explorer: isMoving ? explorer : nil) + "\n"
  }
}
