extension Writer {
  /// Writes rows and columns.
  ///
  /// MathML Core leaves the alignment and the gaps of columns to CSS, so they
  /// are written as inline styles.
  mutating func table(_ table: Table, _ style: Style) {
    let cellStyle = table.style ?? style.cell
    let columns = table.rows.map(\.count).max() ?? 0
    let tags = table.lines.map { lines[$0].map(\.tag) } ?? []
    let hasTags = tags.contains { $0 != nil }
    markup += "<mtable"
    switch table.style {
    case .display?: markup += #" displaystyle="true""#
    case .script?: markup += #" scriptlevel="1""#
    default: break
    }
    markup += ">"
    for (r, row) in table.rows.enumerated() {
      markup += "<mtr>"
      for (c, cell) in row.enumerated() {
        markup += "<mtd"
        let css = css(of: table, row: r, column: c, columns: columns)
        if !css.isEmpty { markup += " style=\"\(css)\"" }
        markup += ">"
        let joins = table.isAligned && c % 2 == 1
        self.row(cell, cellStyle, .never, after: joins ? .ordinary : nil)
        markup += "</mtd>"
      }
      if hasTags, r < tags.count, let tag = tags[r] {
        for _ in row.count..<columns { markup += "<mtd></mtd>" }
        self.tag(tag)
      }
      markup += "</mtr>"
    }
    markup += "</mtable>"
  }

  /// Returns the declarations that set a cell apart from MathML's own: centred,
  /// with 0.4 em on each side.
  private func css(
    of table: Table, row: Int, column: Int, columns: Int
  ) -> String {
    var declarations: [String] = []
    let alignment = table.alignments[column % table.alignments.count]
    if alignment != .center {
      // Chromium and Safari set a cell's content as a block, which only their
      // own values of the property move.
      declarations.append("text-align:\(alignment.rawValue)")
      declarations.append("text-align:-webkit-\(alignment.rawValue)")
    }
    // A pair of aligned columns meets without a gap; TeX's spaces are inside.
    let startsPair = !table.isAligned || column % 2 == 0
    var before = column == 0 || !startsPair ? 0 : table.gap
    var after = 0.0
    if table.columnLines.contains(column) { before = 0.5 }
    if table.columnLines.contains(column + 1) { after = 0.5 }
    declarations.append("padding-left:\(Self.em(before))")
    declarations.append("padding-right:\(Self.em(after))")
    if row < table.rowGaps.count, table.rowGaps[row] > 0 {
      declarations.append(
        "padding-bottom:\(Self.em(table.rowGaps[row] + 0.25))")
    }
    let line = "0.06em solid"
    if table.columnLines.contains(column) {
      declarations.append("border-left:\(line)")
    }
    if column == columns - 1, table.columnLines.contains(columns) {
      declarations.append("border-right:\(line)")
    }
    if table.rowLines.contains(row) {
      declarations.append("border-top:\(line)")
    }
    if row == table.rows.count - 1, table.rowLines.contains(row + 1) {
      declarations.append("border-bottom:\(line)")
    }
    return declarations.joined(separator: ";")
  }
}
