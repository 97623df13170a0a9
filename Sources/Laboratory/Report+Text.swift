extension Report {
  /// The report as text for a terminal.
  func text(width: Int, color: Bool) -> String {
    var lines: [String] = []
    for item in items {
      switch item {
      case .section(let heading):
        lines += ["", color ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading]
        lines += [String(repeating: "─", count: heading.count), ""]
      case .paragraph(let text):
        lines += wrapped(text, width: width) + [""]
      case .passage(let passage):
        lines += passage.map { "    " + $0 } + [""]
      case .value(let text, let meaning):
        lines.append("  \(meaning): \(text)")
      case .table(let columns, let rows, let caption):
        lines += tableLines(columns, rows) + [""]
        if let caption { lines += wrapped(caption, width: width) + [""] }
      case .figure(let draw, let caption):
        lines += [draw(width, color)] + wrapped(caption, width: width) + [""]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func tableLines(_ columns: [Column], _ rows: [[String]]) -> [String] {
    let all = [columns.map(\.heading)] + rows
    let widths = columns.indices.map { i in all.map { $0[i].count }.max() ?? 0 }
    var lines = all.map { row in
      columns.indices.map { i in
        let gap = String(repeating: " ", count: widths[i] - row[i].count)
        return columns[i].alignment == .left ? row[i] + gap : gap + row[i]
      }.joined(separator: "  ")
    }
    lines.insert(
      widths.map { String(repeating: "─", count: $0) }
        .joined(separator: "──"), at: 1)
    return lines.map { "  " + $0 }
  }
}

/// Breaks `text` into lines of at most `width` characters, between words.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}
