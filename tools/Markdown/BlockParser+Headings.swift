extension BlockParser {
  /// Adds the heading `# text #` at the first byte that is not blank, if it
  /// is one.
  mutating func startHeading(depth: Int) -> Bool {
    var i = nonspace
    while i < lineEnd, source[i] == UInt8(ascii: "#") { i += 1 }
    let level = i - nonspace
    guard level <= 6, i == lineEnd || source[i].isBlank else { return false }
    while i < lineEnd, source[i].isBlank { i += 1 }
    var end = lineEnd
    while end > i, source[end - 1].isBlank { end -= 1 }
    var marks = end
    while marks > i, source[marks - 1] == UInt8(ascii: "#") { marks -= 1 }
    if marks == i {
      end = i
    } else if marks < end, source[marks - 1].isBlank {
      end = marks
      while end > i, source[end - 1].isBlank { end -= 1 }
    }
    makeRoom(at: depth)
    let node = Int(addBlock(.heading))
    let range = addText(from: i, to: end)
    tree.nodes[node].level = UInt8(level)
    tree.nodes[node].start = range.start
    tree.nodes[node].end = range.end
    return true
  }

  /// Makes the open paragraph a heading if the line is its underline.
  mutating func underlineHeading() -> Bool {
    let byte = source[nonspace]
    var i = nonspace
    while i < lineEnd, source[i] == byte { i += 1 }
    while i < lineEnd, source[i].isBlank { i += 1 }
    guard i == lineEnd else { return false }
    let paragraph = open[open.count - 1]
    takeDefinitions(from: paragraph.node)
    let node = Int(paragraph.node)
    guard tree.nodes[node].start < tree.nodes[node].end else { return false }
    tree.nodes[node].kind = .heading
    tree.nodes[node].level = byte == UInt8(ascii: "=") ? 1 : 2
    lines[node].last = lineNumber
    close(downTo: open.count - 1)
    return true
  }

  /// Adds a thematic break, if the line is one.
  mutating func startThematicBreak(_ byte: UInt8, depth: Int) -> Bool {
    // From within a line of markers the search fails where it failed before.
    guard byte != UInt8(ascii: "+"), nonspace >= noBreakBefore else {
      return false
    }
    var i = nonspace
    var count = 0
    while i < lineEnd {
      if source[i] == byte {
        count += 1
      } else if !source[i].isBlank {
        break
      }
      i += 1
    }
    tree.work += i - nonspace
    guard i == lineEnd, count >= 3 else {
      noBreakBefore = i
      return false
    }
    makeRoom(at: depth)
    addBlock(.thematicBreak)
    return true
  }
}
