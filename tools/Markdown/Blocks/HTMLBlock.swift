/// HTML blocks of the specification's seven kinds.
enum HTMLBlock {
  /// Starts the block that the line begins, if any.
  static func start(
    at depth: Int, interrupts: Bool, in blocks: inout Blocks
  ) -> Bool {
    let line = blocks.line
    guard let bytes = line.source.baseAddress else { return false }
    let syntax = HTMLSyntax(bytes: bytes, end: line.end)
    guard
      let kind = syntax.blockKind(at: line.nonspace, interrupts: interrupts)
    else { return false }
    blocks.makeRoom(at: depth)
    blocks.openBlock(.htmlBlock, .html)
    blocks.open.last.length = kind
    addLine(in: &blocks)
    return true
  }

  /// Adds the line to the open block, and closes it if the line ends it.
  static func addLine(in blocks: inout Blocks) {
    blocks.addLine()
    if ends(kind: blocks.open.last.length, on: blocks.line) {
      blocks.closeLast()
    }
  }

  /// Whether a blank line ends the block.
  static func endsAtBlank(_ block: OpenBlock) -> Bool { block.length >= 6 }

  /// Whether the line has what ends a block of such a kind.
  private static func ends(kind: Int, on line: Line) -> Bool {
    switch kind {
    case 1:
      contains("</script>", line) || contains("</pre>", line)
        || contains("</style>", line) || contains("</textarea>", line)
    case 2: contains("-->", line)
    case 3: contains("?>", line)
    case 4: contains(">", line)
    case 5: contains("]]>", line)
    default: false
    }
  }

  /// Whether the line contains a text, in letters of either case.
  private static func contains(_ text: StaticString, _ line: Line) -> Bool {
    let count = text.utf8CodeUnitCount
    let word = text.utf8Start
    guard line.end - line.offset >= count else { return false }
    for start in line.offset...(line.end - count) {
      var i = 0
      while i < count, lowercased(line.source[start + i]) == word[i] { i += 1 }
      if i == count { return true }
    }
    return false
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
