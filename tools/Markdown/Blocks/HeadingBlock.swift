/// Headings, with number signs before them or a line under them.
enum HeadingBlock {
  /// Adds the heading `# text #` at the first byte that is not blank, if it
  /// is one.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    let sign = UInt8(ascii: "#")
    var i = line.endOfRun(of: sign, from: line.nonspace)
    let level = i - line.nonspace
    guard level <= 6, i == line.end || line.source[i].isBlank else {
      return false
    }
    i = line.skipBlanks(from: i)
    var end = line.trimmedEnd(from: i)
    var marks = end
    while marks > i, line.source[marks - 1] == sign { marks -= 1 }
    if marks == i {
      end = i
    } else if marks < end, line.source[marks - 1].isBlank {
      end = marks
      while end > i, line.source[end - 1].isBlank { end -= 1 }
    }
    blocks.makeRoom(at: depth)
    let node = Int(blocks.addBlock(.heading))
    let range = blocks.addText(from: i, to: end)
    blocks.tree.nodes[node].level = UInt8(level)
    blocks.tree.nodes[node].start = range.start
    blocks.tree.nodes[node].end = range.end
    return true
  }

  /// Makes the open paragraph a heading if the line is its underline.
  static func underline(in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    let end = line.endOfRun(of: line.first, from: line.nonspace)
    guard line.skipBlanks(from: end) == line.end else { return false }
    let node = Int(blocks.open.last.node)
    Paragraph.takeDefinitions(from: node, in: &blocks)
    guard blocks.tree.nodes[node].start < blocks.tree.nodes[node].end else {
      return false
    }
    blocks.tree.nodes[node].kind = .heading
    blocks.tree.nodes[node].level = line.first == UInt8(ascii: "=") ? 1 : 2
    blocks.lines[node].last = line.number
    blocks.closeLast()
    return true
  }
}
