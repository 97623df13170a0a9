/// Block quotes: lines that begin with `>`.
enum BlockQuote {
  /// Starts a block quote at the first byte that is not blank, its marker.
  static func start(at depth: Int, in blocks: inout Blocks) {
    blocks.makeRoom(at: depth)
    blocks.line.advanceToNonspace()
    blocks.openBlock(.blockQuote, .quote)
    blocks.line.advance(bytes: 1)
    blocks.line.advanceOverBlank()
  }

  /// Goes past the marker that continues an open block quote, if it is there.
  static func takeMarker(
    of block: OpenBlock, in blocks: inout Blocks
  ) -> Bool {
    guard blocks.line.indent < 4, blocks.line.first == UInt8(ascii: ">") else {
      return false
    }
    blocks.line.advanceToNonspace()
    blocks.line.advance(bytes: 1)
    blocks.line.advanceOverBlank()
    blocks.lines[Int(block.node)].last = blocks.line.number
    return true
  }
}
