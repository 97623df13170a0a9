import Ground
import Plotting

extension Report {
  /// The report as text for a terminal.
  func text(width: Int, color: Bool) -> String {
    var lines: [String] = []
    var values: [(text: String, meaning: String)] = []
    for item in items {
      // Values in a row line up with each other.
      if case .value(let text, let meaning) = item {
        values.append((text, meaning))
        continue
      }
      lines += valueLines(values, width: width)
      values = []
      lines += itemLines(item, width: width, color: color)
    }
    lines += valueLines(values, width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func itemLines(
    _ item: Item, width: Int, color: Bool
  ) -> [String] {
    switch item {
    case .section(let heading):
      let rule = String(repeating: "─", count: columnWidth(of: heading))
      let title = color ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading
      return ["", title, rule, ""]
    case .paragraph(let text): return wrapped(text, width: width) + [""]
    case .point(let text):
      return wrapped(text, width: width - 2).enumerated().map {
        ($0 == 0 ? "· " : "  ") + $1
      }
    case .passage(let lines): return lines.map { "    " + $0 } + [""]
    case .value: return []
    case .table(let columns, let rows, let captions):
      return tableLines(columns, rows) + [""]
        + captions.flatMap { wrapped($0, width: width) + [""] }
    case .figure(let draw, let captions):
      return [draw(width, color)]
        + captions.flatMap { wrapped($0, width: width) + [""] }
    }
  }

  private func valueLines(
    _ values: [(text: String, meaning: String)], width: Int
  ) -> [String] {
    guard !values.isEmpty else { return [] }
    let room = values.map { columnWidth(of: $0.text) }.max() ?? 0
    let margin = String(repeating: " ", count: room + 4)
    return values.flatMap { text, meaning in
      let gap = String(repeating: " ", count: room - columnWidth(of: text))
      return wrapped(meaning, width: width - room - 4).enumerated().map {
        $0 == 0 ? "  \(gap)\(text)  \($1)" : margin + $1
      }
    } + [""]
  }

  private func tableLines(_ columns: [Column], _ rows: [[String]]) -> [String] {
    let all = [columns.map(\.heading)] + rows
    let widths = columns.indices.map { i in
      all.map { columnWidth(of: $0[i]) }.max() ?? 0
    }
    var lines = all.map { row in
      columns.indices.map { i in
        let gap = String(
          repeating: " ", count: widths[i] - columnWidth(of: row[i]))
        return columns[i].alignment == .left ? row[i] + gap : gap + row[i]
      }.joined(separator: "  ")
    }
    lines.insert(
      widths.map { String(repeating: "─", count: $0) }
        .joined(separator: "──"), at: 1)
    return lines.map { "  " + $0 }
  }
}

/// Breaks `text` between words into lines of at most `width` columns.
private func wrapped(_ text: String, width: Int) -> [String] {
  Ground.wrapped(text, width: width) { columnWidth(of: $0) }
}
