import Ground

/// The blocks of a document while they are found, and the line at hand.
struct Blocks {
  let path: String
  let options: Extensions

  var line: Line
  var tree = Tree()
  var open = OpenBlocks()

  /// The lines of each block, by its node.
  var lines: [LineRange] = []

  var problems: [Diagnostic] = []
  var references = References()

  /// The footnotes by normalized label.
  var footnotes: [[UInt8]: Int] = [:]

  /// How many cells short rows may be filled up with; see ``TableBlock``.
  var spareCells: Int

  init(
    source: UnsafeBufferPointer<UInt8>, path: String,
    options: Extensions
  ) {
    self.path = path
    self.options = options
    line = Line(of: source)
    spareCells = max(65_536, source.count)
    tree.text.reserveCapacity(source.count + source.count / 8 + 64)
    // Growing would copy them; memory that is not used costs nothing.
    let isLarge = source.count > 1 << 20
    tree.nodes.reserveCapacity(source.count / (isLarge ? 12 : 1) + 16)
    tree.nodes.append(NodeRecord(kind: .document))
    lines.append(LineRange(first: 1, last: 1))
  }

  var source: UnsafeBufferPointer<UInt8> { line.source }

  // MARK: Opening and closing

  /// Opens a block at the first byte that is not blank, and returns its node.
  @discardableResult
  mutating func openBlock(
    _ kind: Node.Kind, _ shape: OpenBlock.Shape, at position: Int? = nil
  ) -> Int32 {
    let node = addBlock(kind, at: position)
    open.append(OpenBlock(node: node, shape: shape))
    return node
  }

  /// Adds a block that is complete, and returns its node.
  @discardableResult
  mutating func addBlock(
    _ kind: Node.Kind, at position: Int? = nil
  ) -> Int32 {
    if kind != .item, open.last.shape == .list { closeLast() }
    var record = NodeRecord(kind: kind)
    record.position = Int32(truncatingIfNeeded: position ?? line.nonspace)
    record.start = Int32(truncatingIfNeeded: tree.text.count)
    record.end = record.start
    let parent = open.last.node
    lines[Int(parent)].last = line.number
    return append(record, to: parent)
  }

  /// Adds a node that begins on this line.
  mutating func append(_ record: NodeRecord, to parent: Int32) -> Int32 {
    lines.append(LineRange(first: line.number, last: line.number))
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
    while open.count > count { closeLast() }
  }

  /// Closes the innermost block.
  mutating func closeLast() {
    let block = open.removeLast()
    complete(block)
    let parent = Int(open.last.node)
    lines[parent].last = max(lines[parent].last, lines[Int(block.node)].last)
    tree.work += 1
  }

  /// Completes a block that no further line belongs to.
  private mutating func complete(_ block: OpenBlock) {
    switch block.shape {
    case .paragraph: Paragraph.complete(block, in: &self)
    case .indentedCode: IndentedCode.complete(block, in: &self)
    case .list: ListBlock.complete(block, in: &self)
    case .fence: FencedBlock.complete(block, in: &self)
    case .colonFence: DirectiveBlock.complete(block, in: &self)
    case .math: MathBlock.complete(block, in: &self)
    case .document, .quote, .item, .footnote, .table, .html: break
    }
  }

  // MARK: Text

  /// Adds the rest of the line, and a newline, to the innermost block.
  mutating func addLine() {
    if line.isInsideTab {
      addSegment(at: line.offset)
      for _ in 0..<line.finishTab() { tree.text.append(0x20) }
    }
    addText(from: line.offset, to: line.end)
    tree.text.append(0x0A)
    let node = Int(open.last.node)
    tree.nodes[node].end = Int32(truncatingIfNeeded: tree.text.count)
    lines[node].last = line.number
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

  /// Lets the text of a node begin with what is added next.
  mutating func startText(of node: Int) {
    tree.nodes[node].start = Int32(tree.text.count)
    tree.nodes[node].end = tree.nodes[node].start
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

/// The first and the last line of a block, from 1.
struct LineRange {
  var first: Int32
  var last: Int32
}
