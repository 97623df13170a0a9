/// Blocks between fences of backticks or tildes: code, and directives whose
/// body is verbatim.
enum FencedBlock {
  /// Starts the block whose fence is the line, if it is one.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    let byte = line.first
    var i = line.endOfRun(of: byte, from: line.nonspace)
    let length = i - line.nonspace
    guard length >= 3 else { return false }
    i = line.skipBlanks(from: i)
    let end = line.trimmedEnd(from: i)
    if byte == UInt8(ascii: "`"), line.source[i..<end].contains(byte) {
      return false
    }
    blocks.makeRoom(at: depth)
    let header =
      blocks.options.contains(.directives)
      ? DirectiveHeader.read(
        from: i, to: end, isVerbatim: true, in: &blocks) : nil
    let node = Int(
      blocks.openBlock(header == nil ? .codeBlock : .directive, .fence))
    blocks.open.last.fence = byte
    blocks.open.last.length = length
    blocks.open.last.indentation = line.indent
    if let header {
      blocks.tree.nodes[node].data = Int32(blocks.tree.directives.count)
      blocks.tree.directives.append(header)
    } else {
      let info = blocks.addText(from: i, to: end)
      blocks.tree.nodes[node].data = Int32(blocks.tree.fences.count)
      blocks.tree.fences.append(FenceRecord(info: info))
    }
    blocks.startText(of: node)
    return true
  }

  /// Closes the open block at `place` if the line is its closing fence.
  static func close(
    _ block: OpenBlock, at place: Int, in blocks: inout Blocks
  ) -> Bool {
    let line = blocks.line
    guard line.indent < 4, !line.isBlank, line.first == block.fence else {
      return false
    }
    let end = line.endOfRun(of: block.fence, from: line.nonspace)
    guard end - line.nonspace >= block.length,
      line.skipBlanks(from: end) == line.end
    else { return false }
    blocks.open[place].isClosed = true
    blocks.lines[Int(block.node)].last = line.number
    blocks.close(downTo: place)
    return true
  }

  /// Takes the options off the top of a directive's body.
  static func complete(_ block: OpenBlock, in blocks: inout Blocks) {
    let node = Int(block.node)
    guard blocks.tree.nodes[node].kind == .directive else { return }
    DirectiveBlock.reportUnclosed(block, in: &blocks)
    let data = Int(blocks.tree.nodes[node].data)
    let end = Int(blocks.tree.nodes[node].end)
    var start = Int(blocks.tree.nodes[node].start)
    var takesOptions = true
    while start < end {
      var next = start
      while blocks.tree.text[next] != 0x0A { next += 1 }
      let line = ByteRange(start, next)
      if takesOptions,
        let option = DirectiveHeader.option(in: line, of: blocks.tree)
      {
        blocks.tree.directives[data].options.append(option)
      } else {
        // Blank lines between options and body belong to neither.
        takesOptions = false
        if blocks.tree.text[line.indices].contains(where: { !$0.isBlank }) {
          break
        }
      }
      start = next + 1
    }
    blocks.tree.nodes[node].start = Int32(start)
  }
}
