import Diagnostics
import Laboratory
import Markdown
import Site

extension TextWeaver {
  /// `{output} name`: a table or a passage of the run.
  func output(_ directive: DirectiveUse) -> String {
    let position = directive.argumentPosition
    guard
      let (command, name) = state.recordName(
        directive.argument, kind: "output", at: position),
      let record = state.record(of: command, at: position)
    else { return "" }
    state.usage.outputs.insert("\(command):\(name)")
    let label = anchor(of: directive.node)
    if let table = record.tables[name] {
      if table.rows.isEmpty {
        error(
          "the table '\(name)' of the run has no rows; record some, or show "
            + "something else", at: position)
      }
      let number = number(of: directive.node) ?? ""
      return Fragment.output(
        id: label, command: record.command,
        html: table.html(
          label: "Table \(number)",
          caption: "<span class=\"table-number\">Table \(number)</span>"
            + (table.caption.map { " " + escaped($0) } ?? "")),
        isTable: true) + "\n"
    }
    if let lines = record.passages[name] {
      if lines.allSatisfy({ $0.utf8.allSatisfy(isSpace) }) {
        error(
          "the passage '\(name)' of the run is empty; record some lines, or "
            + "show something else", at: position)
      }
      return Fragment.output(
        id: label, command: record.command,
        html: escaped(lines.joined(separator: "\n"))) + "\n"
    }
    error(
      "the run '\(record.command)' has no table or passage '\(name)'; record "
        + "one."
        + suggestion(
          for: name, in: Array(record.tables.keys) + record.passages.keys),
      at: position)
    return ""
  }

  /// `{figure} name`: a chart of the run, with its data folded under it.
  func figure(_ directive: DirectiveUse) -> String {
    guard
      let figure = recordedFigure(
        directive.argument, at: directive.argumentPosition)
    else {
      return ""
    }
    return Fragment.figure(
      id: anchor(of: directive.node) ?? "",
      number: number(of: directive.node) ?? "", svg: figure.svg,
      caption: caption(of: directive, figure),
      table: figure.data.html(label: "The data of this figure")) + "\n"
  }

  /// `{explore} name`: a chart that the reader can move, around one that
  /// stands.
  func explorer(_ directive: DirectiveUse) -> String {
    guard
      let figure = recordedFigure(
        directive.option("figure").text,
        at: directive.option("figure").position)
    else { return "" }
    guard let part = state.context.explorers[directive.argument] else {
      error(
        "there is no explorer '\(directive.argument)'; name one that a "
          + "chapter's folder 'explorer' makes."
          + suggestion(
            for: directive.argument, in: state.context.explorers.keys),
        at: directive.argumentPosition)
      return ""
    }
    return Fragment.explorer(
      id: anchor(of: directive.node) ?? "",
      number: number(of: directive.node) ?? "", svg: figure.svg,
      caption: caption(of: directive, figure),
      table: figure.data.html(label: "The data of this figure"),
      module: part.module) + "\n"
  }

  /// Returns a figure of the run.
  private func recordedFigure(
    _ text: String, at position: SourcePosition
  ) -> Record.Figure? {
    guard
      let (command, name) = state.recordName(
        text, kind: "figure", at: position),
      let record = state.record(of: command, at: position)
    else { return nil }
    state.usage.figures.insert("\(command):\(name)")
    guard let figure = record.figures[name] else {
      error(
        "the run '\(record.command)' has no figure '\(name)'; record one."
          + suggestion(for: name, in: record.figures.keys), at: position)
      return nil
    }
    if figure.svg.isEmpty {
      error(
        "the figure '\(name)' of the run is empty; draw something",
        at: position)
    }
    return figure
  }

  private func caption(
    of directive: DirectiveUse, _ figure: Record.Figure
  ) -> String {
    let own = bodyHTML(of: directive)
    return own.isEmpty ? escaped(figure.caption) : own
  }
}

extension Record.Table {
  /// The table as HTML.
  func html(label: String, caption: String? = nil) -> String {
    let right = alignments.indices.filter { alignments[$0] == "right" }
    return Fragment.table(
      label: label, caption: caption, columns: columns.map(escaped),
      rows: rows.map { $0.map(escaped) }, numeric: Set(right))
  }
}
