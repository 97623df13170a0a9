/// Thematic breaks: lines of three or more `-`, `*` or `_`.
enum ThematicBreak {
  /// Adds a thematic break, if the line is one.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    let byte = line.first
    // From within a line of markers the search fails where it failed before.
    guard byte != UInt8(ascii: "+"), line.nonspace >= line.noBreakBefore else {
      return false
    }
    var i = line.nonspace
    var count = 0
    while i < line.end {
      if line.source[i] == byte {
        count += 1
      } else if !line.source[i].isBlank {
        break
      }
      i += 1
    }
    blocks.tree.work += i - line.nonspace
    guard i == line.end, count >= 3 else {
      blocks.line.noBreakBefore = i
      return false
    }
    blocks.makeRoom(at: depth)
    blocks.addBlock(.thematicBreak)
    return true
  }
}
