import Ground
import Manuscript
import Markdown
import Site

extension RunOutput: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let state = text.state
    guard
      let record = state.context.records.record(
        of: name.command, at: name.position, &state.problems)
    else { return "" }
    state.usage.outputs.insert(name.text)
    if let table = record.tables[name.name] {
      return html(node, table, of: record, in: text)
    }
    if let lines = record.passages[name.name] {
      return html(node, lines, of: record, in: text)
    }
    text.error(
      "the run '\(record.command)' has no table or passage '\(name.name)'; "
        + "record one."
        + suggestion(
          for: name.name, in: Array(record.tables.keys) + record.passages.keys),
      at: name.position)
    return ""
  }

  private func html(
    _ node: Node, _ table: Record.Table, of record: Record,
    in text: TextWriter
  ) -> String {
    if table.rows.isEmpty {
      text.error(
        "the table '\(name.name)' of the run has no rows; record some, or show "
          + "something else", at: name.position)
    }
    text.note(table, as: "Table", of: node)
    let number = text.number(of: node) ?? ""
    return Fragment.output(
      id: text.anchor(of: node), command: record.command,
      html: table.html(
        label: "Table \(number)",
        caption: "<span class=\"table-number\">Table \(number)</span>"
          + (table.caption.map { " " + escaped($0) } ?? "")),
      isTable: true, conditions: table.conditions) + "\n"
  }

  private func html(
    _ node: Node, _ lines: [String], of record: Record, in text: TextWriter
  ) -> String {
    if lines.allSatisfy(\.isBlank) {
      text.error(
        "the passage '\(name.name)' of the run is empty; record some lines, or "
          + "show something else", at: name.position)
    }
    return Fragment.output(
      id: text.anchor(of: node), command: record.command,
      html: escaped(lines.joined(separator: "\n"))) + "\n"
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
