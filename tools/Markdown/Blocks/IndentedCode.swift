/// Code that is indented by four columns.
enum IndentedCode {
  /// Starts a code block with the line.
  static func start(at depth: Int, in blocks: inout Blocks) {
    blocks.makeRoom(at: depth)
    blocks.line.advance(columns: 4)
    blocks.openBlock(.codeBlock, .indentedCode)
    blocks.addLine()
  }

  /// Goes past the indentation of a line that continues the block; returns
  /// whether it does.
  static func goOn(_ line: inout Line) -> Bool {
    if line.indent >= 4 {
      line.advance(columns: 4)
    } else if line.isBlank {
      line.advanceToNonspace()
    } else {
      return false
    }
    return true
  }

  /// Drops the blank lines at the end.
  static func complete(_ block: OpenBlock, in blocks: inout Blocks) {
    let node = Int(block.node)
    let start = Int(blocks.tree.nodes[node].start)
    var end = Int(blocks.tree.nodes[node].end)
    var i = end
    while i > start, blocks.tree.text[i - 1].isWhitespace {
      i -= 1
      if blocks.tree.text[i] == 0x0A, i + 1 < end {
        end = i + 1
        blocks.lines[node].last -= 1
      }
    }
    blocks.tree.nodes[node].end = Int32(end)
  }
}
