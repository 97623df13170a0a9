extension BlockParser {
  /// Starts the blocks that begin in what is left of the line, and adds the
  /// rest of it to the innermost.
  mutating func startBlocks(matched: Int) {
    let isLazyPossible = open[open.count - 1].shape == .paragraph
    var depth = matched
    var hasStarted = false
    while !open[depth - 1].shape.isVerbatim {
      findNonspace()
      if isBlank { break }
      if indent >= 4 {
        if isLazyPossible && !hasStarted { break }
        makeRoom(at: depth)
        advance(columns: 4)
        openBlock(.codeBlock, .indentedCode)
        addLine()
        return
      }
      let interrupts =
        open[depth - 1].shape == .paragraph || (isLazyPossible && !hasStarted)
      switch startBlock(depth: depth, interrupts: interrupts) {
      case .nothing:
        addRest(depth: depth, hasStarted: hasStarted, isLazyPossible)
        return
      case .container:
        depth = open.count
        hasStarted = true
      case .wholeLine:
        return
      }
    }
    addRest(depth: depth, hasStarted: hasStarted, isLazyPossible)
  }

  /// What a try to start a block came to.
  enum Start {
    case nothing, container, wholeLine
  }

  /// Starts the block, if any, that begins at the first byte that is not
  /// blank, within the open block before `depth`; whether it would end a
  /// paragraph matters to some blocks.
  private mutating func startBlock(depth: Int, interrupts: Bool) -> Start {
    tree.work += 1
    let byte = source[nonspace]
    let isParagraph = open[depth - 1].shape == .paragraph
    switch byte {
    case UInt8(ascii: ">"):
      makeRoom(at: depth)
      advanceToNonspace()
      openBlock(.blockQuote, .quote)
      advance(bytes: 1)
      if offset < lineEnd, source[offset].isBlank { advance(columns: 1) }
      return .container
    case UInt8(ascii: "#"):
      if startHeading(depth: depth) { return .wholeLine }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if startFence(byte, depth: depth) { return .wholeLine }
    case UInt8(ascii: "<"):
      if startHTML(depth: depth, interrupts: interrupts) { return .wholeLine }
    case UInt8(ascii: "="):
      if isParagraph, underlineHeading() { return .wholeLine }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "+"):
      if isParagraph, byte == UInt8(ascii: "-"), underlineHeading() {
        return .wholeLine
      }
      if startThematicBreak(byte, depth: depth) { return .wholeLine }
      if startItem(depth: depth) { return .container }
    case 0x30...0x39:
      if startItem(depth: depth) { return .container }
    case UInt8(ascii: "["):
      if startFootnote(depth: depth) { return .container }
    case UInt8(ascii: ":"):
      if startColonFence(depth: depth) { return .wholeLine }
    case UInt8(ascii: "$"):
      if startMath(depth: depth) { return .wholeLine }
    case UInt8(ascii: "("):
      if startTarget(depth: depth) { return .wholeLine }
    default: break
    }
    if isParagraph, startTable() { return .wholeLine }
    return .nothing
  }

  /// Adds the rest of the line to the block that it belongs to.
  private mutating func addRest(
    depth: Int, hasStarted: Bool, _ isLazyPossible: Bool
  ) {
    if depth < open.count, !hasStarted, !isBlank, isLazyPossible {
      // A lazy continuation of the paragraph.
      advanceToNonspace()
      addLine()
      return
    }
    close(downTo: depth)
    let block = open[open.count - 1]
    switch block.shape {
    case .html:
      addLine()
      if endsHTML(kind: block.length) { close(downTo: open.count - 1) }
    case .math:
      addMathLine()
    case .indentedCode, .fence:
      addLine()
    case .table:
      addRow()
    case .paragraph:
      advanceToNonspace()
      addLine()
    default:
      if isBlank { return }
      openBlock(.paragraph, .paragraph)
      advanceToNonspace()
      addLine()
    }
  }
}
