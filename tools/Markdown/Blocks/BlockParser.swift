/// Divides a text into blocks, line by line.
///
/// The method is that of CommonMark's appendix: for each line, find the open
/// blocks that it continues, then the blocks that it starts, then add what is
/// left to the last of them. Unlike there, no step visits blocks that a line
/// costs nothing to continue (see ``Continuation``), so that deep nesting
/// stays linear.
struct BlockParser {
  var blocks: Blocks

  /// Reads all lines and closes all blocks.
  mutating func parse() {
    let source = blocks.source
    let count = source.count
    let hasMark =
      count >= 3 && source[0] == 0xEF && source[1] == 0xBB
      && source[2] == 0xBF
    var start = hasMark ? 3 : 0
    while start < count {
      var end = start
      while end < count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      blocks.tree.lineStarts.append(Int32(truncatingIfNeeded: start))
      blocks.line.goOn(from: start, to: end)
      parseLine()
      if end + 1 < count, source[end] == 0x0D, source[end + 1] == 0x0A {
        end += 1
      }
      start = end + 1
    }
    blocks.line.finish()
    blocks.close(downTo: 1)
    blocks.tree.work += blocks.line.work + Int(blocks.line.number)
  }

  private mutating func parseLine() {
    guard let matched = Continuation.match(in: &blocks) else { return }
    if DirectiveBlock.takeOption(matched: matched, in: &blocks) { return }
    startBlocks(matched: matched)
  }

  /// Starts the blocks that begin in what is left of the line, and adds the
  /// rest of it to the innermost.
  private mutating func startBlocks(matched: Int) {
    let isLazyPossible = blocks.open.last.shape == .paragraph
    var depth = matched
    var hasStarted = false
    while !blocks.open[depth - 1].shape.isVerbatim {
      blocks.line.findNonspace()
      if blocks.line.isBlank { break }
      if blocks.line.indent >= 4 {
        if isLazyPossible && !hasStarted { break }
        IndentedCode.start(at: depth, in: &blocks)
        return
      }
      let interrupts =
        blocks.open[depth - 1].shape == .paragraph
        || (isLazyPossible && !hasStarted)
      switch startBlock(at: depth, interrupts: interrupts) {
      case .nothing:
        addRest(depth: depth, hasStarted: hasStarted, isLazyPossible)
        return
      case .container:
        depth = blocks.open.count
        hasStarted = true
      case .wholeLine:
        return
      }
    }
    addRest(depth: depth, hasStarted: hasStarted, isLazyPossible)
  }

  /// What a try to start a block came to.
  private enum Start { case nothing, container, wholeLine }

  /// Starts the block, if any, that begins at the first byte that is not
  /// blank, within the open block before `depth`; whether it would end a
  /// paragraph matters to some blocks.
  private mutating func startBlock(at depth: Int, interrupts: Bool) -> Start {
    blocks.tree.work += 1
    let byte = blocks.line.first
    let isParagraph = blocks.open[depth - 1].shape == .paragraph
    switch byte {
    case UInt8(ascii: ">"):
      BlockQuote.start(at: depth, in: &blocks)
      return .container
    case UInt8(ascii: "#"):
      if HeadingBlock.start(at: depth, in: &blocks) { return .wholeLine }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if FencedBlock.start(at: depth, in: &blocks) { return .wholeLine }
    case UInt8(ascii: "<"):
      if HTMLBlock.start(at: depth, interrupts: interrupts, in: &blocks) {
        return .wholeLine
      }
    case UInt8(ascii: "="):
      if isParagraph, HeadingBlock.underline(in: &blocks) { return .wholeLine }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "+"):
      if isParagraph, byte == UInt8(ascii: "-"),
        HeadingBlock.underline(in: &blocks)
      {
        return .wholeLine
      }
      if ThematicBreak.start(at: depth, in: &blocks) { return .wholeLine }
      if ListBlock.startItem(at: depth, in: &blocks) { return .container }
    case 0x30...0x39:
      if ListBlock.startItem(at: depth, in: &blocks) { return .container }
    case UInt8(ascii: "["):
      if FootnoteBlock.start(at: depth, in: &blocks) { return .container }
    case UInt8(ascii: ":"):
      if DirectiveBlock.start(at: depth, in: &blocks) { return .wholeLine }
    case UInt8(ascii: "$"):
      if MathBlock.start(at: depth, in: &blocks) { return .wholeLine }
    case UInt8(ascii: "("):
      if Target.start(at: depth, in: &blocks) { return .wholeLine }
    default: break
    }
    if isParagraph, TableBlock.start(in: &blocks) { return .wholeLine }
    return .nothing
  }

  /// Adds the rest of the line to the block that it belongs to.
  private mutating func addRest(
    depth: Int, hasStarted: Bool, _ isLazyPossible: Bool
  ) {
    if depth < blocks.open.count, !hasStarted, !blocks.line.isBlank,
      isLazyPossible
    {
      // A lazy continuation of the paragraph.
      Paragraph.addLine(in: &blocks)
      return
    }
    blocks.close(downTo: depth)
    switch blocks.open.last.shape {
    case .html: HTMLBlock.addLine(in: &blocks)
    case .math: MathBlock.addLine(in: &blocks)
    case .indentedCode, .fence: blocks.addLine()
    case .table: TableBlock.addRow(in: &blocks)
    case .paragraph: Paragraph.addLine(in: &blocks)
    case .document, .quote, .list, .item, .footnote, .colonFence:
      if !blocks.line.isBlank { Paragraph.start(in: &blocks) }
    }
  }
}
