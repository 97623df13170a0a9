extension BlockParser {
  /// Makes the last line of the open paragraph the header of a table, if this
  /// line is the row of dashes that belongs under it.
  mutating func startTable() -> Bool {
    guard options.contains(.tables), let alignments = delimiterRow() else {
      return false
    }
    let paragraph = Int(open[open.count - 1].node)
    let first = Int(tree.nodes[paragraph].start)
    let end = Int(tree.nodes[paragraph].end) - 1
    guard first < end else { return false }
    var start = end
    while start > first, tree.text[start - 1] != 0x0A { start -= 1 }
    let cells = cells(in: ByteRange(start, end))
    guard cells.count == alignments.count else { return false }

    tree.nodes[paragraph].end = Int32(start)
    lines[paragraph].last -= 1
    close(downTo: open.count - 1)
    nonspace = Int(tree.sourceOffset(ofText: Int32(start)))
    let table = openBlock(.table, .table)
    lines[Int(table)].first = lineNumber - 1
    tree.nodes[Int(table)].data = Int32(tree.alignments.count)
    tree.alignments.append(alignments)
    addRow(cells, to: table, isHeader: true)
    return true
  }

  /// Adds the line to the open table as a row.
  mutating func addRow() {
    let table = open[open.count - 1].node
    advanceToNonspace()
    let range = addText(from: nonspace, to: lineEnd)
    addRow(cells(in: range), to: table, isHeader: false)
    lines[Int(table)].last = lineNumber
  }

  /// Adds a row, cut or filled up to the number of columns.
  ///
  /// A text of *n* bytes could ask for *n*² cells, with a header of *n*/4
  /// cells and rows of one: past a number in proportion to the text, rows
  /// stay short.
  private mutating func addRow(
    _ cells: [ByteRange], to table: Int32, isHeader: Bool
  ) {
    let columns =
      tree.alignments[Int(tree.nodes[Int(table)].data)].count
    let row = appendNode(.tableRow, to: table)
    tree.nodes[Int(row)].level = isHeader ? 1 : 0
    for (column, range) in cells.prefix(columns).enumerated() {
      let cell = appendNode(.tableCell, to: row)
      let content = withoutEscapedPipes(range)
      tree.nodes[Int(cell)].data = Int32(column)
      tree.nodes[Int(cell)].start = content.start
      tree.nodes[Int(cell)].end = content.end
      tree.nodes[Int(cell)].position =
        tree.sourceOffset(ofText: range.start)
    }
    let missing = min(max(0, columns - cells.count), spareCells)
    spareCells -= missing
    for column in cells.count..<(cells.count + missing) {
      let cell = appendNode(.tableCell, to: row)
      tree.nodes[Int(cell)].data = Int32(column)
      tree.nodes[Int(cell)].position = Int32(lineEnd)
    }
  }

  private mutating func appendNode(
    _ kind: Node.Kind, to parent: Int32
  ) -> Int32 {
    var record = NodeRecord(kind: kind)
    record.position = Int32(nonspace)
    lines.append(LineRange(first: lineNumber, last: lineNumber))
    tree.work += 1
    return tree.append(record, to: parent)
  }

  /// Reads a row such as `| :-- | --: |`.
  private func delimiterRow() -> [Alignment]? {
    var alignments: [Alignment] = []
    var i = nonspace
    func skipBlanks() { while i < lineEnd, source[i].isBlank { i += 1 } }
    if source[i] == UInt8(ascii: "|") { i += 1 }
    skipBlanks()
    while i < lineEnd {
      let left = source[i] == UInt8(ascii: ":")
      if left { i += 1 }
      let dashes = i
      while i < lineEnd, source[i] == UInt8(ascii: "-") { i += 1 }
      if i == dashes { return nil }
      let right = i < lineEnd && source[i] == UInt8(ascii: ":")
      if right { i += 1 }
      alignments.append(
        left && right ? .center : left ? .left : right ? .right : .none)
      skipBlanks()
      if i < lineEnd {
        guard source[i] == UInt8(ascii: "|") else { return nil }
        i += 1
        skipBlanks()
      }
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Divides a row at its pipes, but not at escaped ones.
  private func cells(in line: ByteRange) -> [ByteRange] {
    var cells: [ByteRange] = []
    var i = line.indices.lowerBound
    var end = line.indices.upperBound
    while i < end, tree.text[i].isBlank { i += 1 }
    while end > i, tree.text[end - 1].isBlank { end -= 1 }
    if i < end, tree.text[i] == UInt8(ascii: "|") { i += 1 }
    var start = i
    while i < end {
      switch tree.text[i] {
      case UInt8(ascii: "\\"):
        i += i + 1 < end && tree.text[i + 1].isPunctuation ? 2 : 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(ByteRange(start, i)))
        i += 1
        start = i
      default:
        i += 1
      }
    }
    let rest = trimmed(ByteRange(start, end))
    if !rest.isEmpty || cells.isEmpty { cells.append(rest) }
    return cells
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.indices.lowerBound, range.indices.upperBound)
    while start < end, tree.text[start].isBlank { start += 1 }
    while end > start, tree.text[end - 1].isBlank { end -= 1 }
    return ByteRange(start, end)
  }

  /// Returns the range of the same text with `|` in place of `\|`, which is
  /// what a cell's inlines are read from, code spans too.
  private mutating func withoutEscapedPipes(_ range: ByteRange) -> ByteRange {
    var i = range.indices.lowerBound
    let end = range.indices.upperBound
    func isEscapedPipe(_ i: Int) -> Bool {
      tree.text[i] == UInt8(ascii: "\\") && i + 1 < end
        && tree.text[i + 1] == UInt8(ascii: "|")
    }
    guard range.indices.contains(where: isEscapedPipe) else { return range }
    let start = tree.text.count
    while i < end {
      // From one escaped pipe to the next, that is one stretch of the source.
      if isEscapedPipe(i) { i += 1 }
      let source = Int(tree.sourceOffset(ofText: Int32(i)))
      var next = i + 1
      while next < end, !isEscapedPipe(next) { next += 1 }
      addText(from: source, to: source + next - i)
      i = next
    }
    return ByteRange(start, tree.text.count)
  }
}
