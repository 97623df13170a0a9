/// Tables: rows of cells between pipes, under a header.
enum TableBlock {
  /// Makes the last line of the open paragraph the header of a table, if this
  /// line is the row of dashes that belongs under it.
  static func start(in blocks: inout Blocks) -> Bool {
    guard blocks.options.contains(.tables),
      let alignments = delimiterRow(blocks.line)
    else { return false }
    let paragraph = Int(blocks.open.last.node)
    let first = Int(blocks.tree.nodes[paragraph].start)
    let end = Int(blocks.tree.nodes[paragraph].end) - 1
    guard first < end else { return false }
    var start = end
    while start > first, blocks.tree.text[start - 1] != 0x0A { start -= 1 }
    let cells = cells(of: blocks.tree, in: ByteRange(start, end))
    guard cells.count == alignments.count else { return false }

    blocks.tree.nodes[paragraph].end = Int32(start)
    blocks.lines[paragraph].last -= 1
    blocks.closeLast()
    let position = blocks.tree.sourceOffset(ofText: Int32(start))
    let table = blocks.openBlock(.table, .table, at: Int(position))
    blocks.lines[Int(table)].first = blocks.line.number - 1
    blocks.tree.nodes[Int(table)].data = Int32(blocks.tree.alignments.count)
    blocks.tree.alignments.append(alignments)
    addRow(cells, at: position, isHeader: true, in: &blocks)
    return true
  }

  /// Adds the line to the open table as a row.
  static func addRow(in blocks: inout Blocks) {
    blocks.line.advanceToNonspace()
    let start = blocks.line.nonspace
    let range = blocks.addText(from: start, to: blocks.line.end)
    let cells = cells(of: blocks.tree, in: range)
    addRow(cells, at: Int32(start), isHeader: false, in: &blocks)
    blocks.lines[Int(blocks.open.last.node)].last = blocks.line.number
  }

  /// Adds a row, cut or filled up to the number of columns.
  ///
  /// A text of *n* bytes could ask for *n*² cells, with a header of *n*/4
  /// cells and rows of one: past a number in proportion to the text, rows
  /// stay short.
  private static func addRow(
    _ cells: [ByteRange], at position: Int32, isHeader: Bool,
    in blocks: inout Blocks
  ) {
    let table = blocks.open.last.node
    let data = Int(blocks.tree.nodes[Int(table)].data)
    let columns = blocks.tree.alignments[data].count
    var record = NodeRecord(kind: .tableRow)
    record.position = position
    record.level = isHeader ? 1 : 0
    let row = blocks.append(record, to: table)
    for (column, range) in cells.prefix(columns).enumerated() {
      // The node stands before the text of its cell, which may be a copy.
      let cell = Int(addCell(column, at: range.start, to: row, in: &blocks))
      let content = withoutEscapedPipes(range, in: &blocks)
      blocks.tree.nodes[cell].start = content.start
      blocks.tree.nodes[cell].end = content.end
    }
    let missing = min(max(0, columns - cells.count), blocks.spareCells)
    blocks.spareCells -= missing
    for column in cells.count..<(cells.count + missing) {
      addCell(column, at: nil, to: row, in: &blocks)
    }
  }

  /// Adds a cell whose text starts at `start`, or one that the line lacks.
  @discardableResult
  private static func addCell(
    _ column: Int, at start: Int32?, to row: Int32, in blocks: inout Blocks
  ) -> Int32 {
    var record = NodeRecord(kind: .tableCell)
    record.data = Int32(column)
    record.position =
      start.map { blocks.tree.sourceOffset(ofText: $0) }
      ?? Int32(blocks.line.end)
    return blocks.append(record, to: row)
  }

  /// Reads a row such as `| :-- | --: |`.
  private static func delimiterRow(_ line: Line) -> [Alignment]? {
    let (source, lineEnd) = (line.source, line.end)
    var alignments: [Alignment] = []
    var i = line.nonspace
    if source[i] == UInt8(ascii: "|") { i += 1 }
    func skipSpaces() {
      while i < lineEnd, source[i].isWhitespace { i += 1 }
    }
    skipSpaces()
    while i < lineEnd {
      let left = source[i] == UInt8(ascii: ":")
      if left { i += 1 }
      let dashes = i
      i = line.endOfRun(of: UInt8(ascii: "-"), from: i)
      if i == dashes { return nil }
      let right = i < lineEnd && source[i] == UInt8(ascii: ":")
      if right { i += 1 }
      alignments.append(
        left && right ? .center : left ? .left : right ? .right : .none)
      skipSpaces()
      if i < lineEnd {
        guard source[i] == UInt8(ascii: "|") else { return nil }
        i += 1
        skipSpaces()
      }
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Whether the line is more than a pipe, which alone is no row.
  static func isRow(_ line: Line) -> Bool {
    !line.isBlank
      && (line.first != UInt8(ascii: "|")
        || line.skipBlanks(from: line.nonspace + 1) < line.end)
  }

  /// Divides a row at its pipes, but not at escaped ones; a pipe alone has no
  /// cells.
  private static func cells(of tree: Tree, in line: ByteRange) -> [ByteRange] {
    var cells: [ByteRange] = []
    let row = trimmed(line, in: tree)
    var i = row.indices.lowerBound
    let end = row.indices.upperBound
    if i < end, tree.text[i] == UInt8(ascii: "|") { i += 1 }
    var start = i
    while i < end {
      switch tree.text[i] {
      case UInt8(ascii: "\\"):
        i += i + 1 < end && tree.text[i + 1].isPunctuation ? 2 : 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(ByteRange(start, i), in: tree))
        i += 1
        start = i
      default:
        i += 1
      }
    }
    let rest = trimmed(ByteRange(start, end), in: tree)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  private static func trimmed(_ range: ByteRange, in tree: Tree) -> ByteRange {
    var (start, end) = (range.indices.lowerBound, range.indices.upperBound)
    while start < end, tree.text[start].isBlank { start += 1 }
    while end > start, tree.text[end - 1].isBlank { end -= 1 }
    return ByteRange(start, end)
  }

  /// Returns the range of the same text with `|` in place of `\|`, which is
  /// what a cell's inlines are read from, code spans too.
  private static func withoutEscapedPipes(
    _ range: ByteRange, in blocks: inout Blocks
  ) -> ByteRange {
    let end = range.indices.upperBound
    guard
      range.indices.contains(where: {
        isEscapedPipe(at: $0, before: end, in: blocks.tree)
      })
    else { return range }
    let start = blocks.tree.text.count
    var i = range.indices.lowerBound
    while i < end {
      // From one escaped pipe to the next, that is one stretch of the source.
      if isEscapedPipe(at: i, before: end, in: blocks.tree) { i += 1 }
      let source = Int(blocks.tree.sourceOffset(ofText: Int32(i)))
      var next = i + 1
      while next < end, !isEscapedPipe(at: next, before: end, in: blocks.tree) {
        next += 1
      }
      blocks.addText(from: source, to: source + next - i)
      i = next
    }
    return ByteRange(start, blocks.tree.text.count)
  }

  private static func isEscapedPipe(
    at i: Int, before end: Int, in tree: Tree
  ) -> Bool {
    tree.text[i] == UInt8(ascii: "\\") && i + 1 < end
      && tree.text[i + 1] == UInt8(ascii: "|")
  }
}
