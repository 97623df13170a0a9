import Diagnostics

/// Divides a text into blocks, line by line.
///
/// The method is that of CommonMark's appendix: for each line, find the open
/// blocks that it continues, then the blocks that it starts, then add what is
/// left to the last of them. Unlike there, no step visits blocks that a line
/// costs nothing to continue (see `matchOpenBlocks`), so that deep nesting
/// stays linear.
struct BlockParser {
  let source: UnsafeBufferPointer<UInt8>
  let path: String
  let options: Document.Options

  var tree = Tree()
  var problems: [Diagnostic] = []
  var references = References()

  /// The open blocks, from the document to the innermost.
  var open: [OpenBlock] = []
  /// The places in `open` of the blocks that a line has to do something for
  /// to continue them: all but the document and colon fences.
  var steps: [Int] = []
  /// The places in `open` of the block quotes: what a blank line ends.
  var quotes: [Int] = []
  /// The lines of each block, by its node.
  var lines: [LineRange] = []
  /// The footnotes by normalized label.
  var footnotes: [[UInt8]: Int] = [:]

  // The line at hand.
  var lineNumber: Int32 = 0
  var lineEnd = 0
  var offset = 0
  var column = 0
  /// Whether `offset` is at a tab of which some columns have been used.
  var isInsideTab = false
  /// The first byte that is not a space or a tab, and its column.
  var nonspace = 0
  var nonspaceColumn = 0
  /// Where a failed search for a thematic break ended.
  var noBreakBefore = 0
  /// How many cells short rows may be filled up with; see `addRow`.
  var spareCells: Int

  init(
    source: UnsafeBufferPointer<UInt8>, path: String,
    options: Document.Options
  ) {
    self.source = source
    self.path = path
    self.options = options
    spareCells = max(65_536, source.count)
    tree.text.reserveCapacity(source.count + source.count / 8 + 64)
    // Growing would copy them; memory that is not used costs nothing.
    let isLarge = source.count > 1 << 20
    tree.nodes.reserveCapacity(source.count / (isLarge ? 12 : 1) + 16)
    tree.nodes.append(NodeRecord(kind: .document))
    lines.append(LineRange(first: 1, last: 1))
    open.append(OpenBlock(node: 0, shape: .document))
  }

  /// Reads all lines and closes all blocks.
  mutating func parse() {
    let hasMark =
      source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB
      && source[2] == 0xBF
    var start = hasMark ? 3 : 0
    let count = source.count
    while start < count {
      var end = start
      while end < count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      tree.lineStarts.append(Int32(truncatingIfNeeded: start))
      lineNumber += 1
      parseLine(from: start, to: end)
      if end + 1 < count, source[end] == 0x0D, source[end + 1] == 0x0A {
        end += 1
      }
      start = end + 1
    }
    lineNumber += 1
    close(downTo: 1)
    tree.work += Int(lineNumber)
  }

  private mutating func parseLine(from start: Int, to end: Int) {
    offset = start
    lineEnd = end
    column = 0
    isInsideTab = false
    nonspace = start
    noBreakBefore = start
    findNonspace()
    guard let matched = matchOpenBlocks() else { return }
    if takeOption(matched: matched) { return }
    startBlocks(matched: matched)
  }

  // MARK: The line

  /// Finds the first byte that is not a space or a tab, unless it is known.
  mutating func findNonspace() {
    guard nonspace <= offset else { return }
    var i = offset
    var column = self.column
    while i < lineEnd {
      if source[i] == 0x20 {
        column += 1
      } else if source[i] == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
      i += 1
    }
    tree.work += i - offset
    nonspace = i
    nonspaceColumn = column
  }

  /// How far the first byte that is not blank is from where we are.
  var indent: Int { nonspaceColumn - column }

  /// Whether nothing but spaces and tabs is left.
  var isBlank: Bool { nonspace == lineEnd }

  /// Goes on by bytes, tabs counting as one.
  mutating func advance(bytes: Int) {
    for _ in 0..<bytes where offset < lineEnd {
      column += source[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
    isInsideTab = false
  }

  /// Goes on by columns; a tab may be used in part.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < lineEnd {
      if source[offset] == 0x09 {
        let width = 4 - column % 4
        isInsideTab = width > left
        column += min(width, left)
        if !isInsideTab { offset += 1 }
        left -= min(width, left)
      } else {
        isInsideTab = false
        offset += 1
        column += 1
        left -= 1
      }
    }
  }

  /// Goes on to the first byte that is not blank.
  mutating func advanceToNonspace() {
    guard offset < nonspace else { return }
    offset = nonspace
    column = nonspaceColumn
    isInsideTab = false
  }

  // MARK: The tree

  /// Opens a block at the first byte that is not blank, and returns its node.
  @discardableResult
  mutating func openBlock(
    _ kind: Node.Kind, _ shape: OpenBlock.Shape
  ) -> Int32 {
    let node = addBlock(kind)
    if shape != .colonFence { steps.append(open.count) }
    if shape == .quote { quotes.append(open.count) }
    open.append(OpenBlock(node: node, shape: shape))
    return node
  }

  /// Adds a block that is complete, and returns its node.
  @discardableResult
  mutating func addBlock(_ kind: Node.Kind) -> Int32 {
    if kind != .item, open[open.count - 1].shape == .list {
      close(downTo: open.count - 1)
    }
    var record = NodeRecord(kind: kind)
    record.position = Int32(truncatingIfNeeded: nonspace)
    record.start = Int32(truncatingIfNeeded: tree.text.count)
    record.end = record.start
    let parent = open[open.count - 1].node
    lines[Int(parent)].last = lineNumber
    lines.append(LineRange(first: lineNumber, last: lineNumber))
    tree.work += 1
    return tree.append(record, to: parent)
  }

  /// Closes what the line does not continue, and the paragraph that a new
  /// block ends, of the blocks from `depth` on.
  mutating func makeRoom(at depth: Int) {
    close(downTo: open[depth - 1].shape.isLeaf ? depth - 1 : depth)
  }

  /// Closes the innermost blocks until `count` are open.
  mutating func close(downTo count: Int) {
    while open.count > count {
      let block = open.removeLast()
      if block.shape != .colonFence { steps.removeLast() }
      if block.shape == .quote { quotes.removeLast() }
      finish(block)
      let parent = Int(open[open.count - 1].node)
      lines[parent].last = max(lines[parent].last, lines[Int(block.node)].last)
      tree.work += 1
    }
  }

  /// Adds the rest of the line, and a newline, to the text.
  mutating func addLine() {
    if isInsideTab {
      addSegment(at: offset)
      for _ in 0..<(4 - column % 4) { tree.text.append(0x20) }
      offset += 1
      isInsideTab = false
    }
    addText(from: offset, to: lineEnd)
    tree.text.append(0x0A)
    let node = Int(open[open.count - 1].node)
    tree.nodes[node].end = Int32(truncatingIfNeeded: tree.text.count)
    lines[node].last = lineNumber
  }

  /// Copies a part of the source into the text.
  @discardableResult
  mutating func addText(from start: Int, to end: Int) -> ByteRange {
    addSegment(at: start)
    let textStart = tree.text.count
    if end > start {
      tree.text.append(
        contentsOf: UnsafeBufferPointer(rebasing: source[start..<end]))
    }
    return ByteRange(textStart, tree.text.count)
  }

  private mutating func addSegment(at sourceOffset: Int) {
    tree.segments.append(
      Segment(
        text: Int32(truncatingIfNeeded: tree.text.count),
        source: Int32(truncatingIfNeeded: sourceOffset)))
  }

  /// Records a mistake at a place in the source.
  mutating func report(_ message: String, at sourceOffset: Int) {
    let (line, column) = tree.lineAndColumn(ofSource: Int32(sourceOffset))
    problems.append(
      Diagnostic(
        .error, message,
        at: SourcePosition(path: path, line: line, column: column)))
  }
}
