extension BlockParser {
  /// Starts a formula `$$…$$`, of one line or more.
  ///
  /// A formula with text behind it on its first line is part of a paragraph.
  mutating func startMath(depth: Int) -> Bool {
    guard options.contains(.mathematics), nonspace + 1 < lineEnd,
      source[nonspace + 1] == UInt8(ascii: "$")
    else { return false }
    let start = nonspace + 2
    let closing = closingDollars(from: start)
    if let closing {
      guard closing > start, mathLabel(from: closing + 2) != nil else {
        return false
      }
    }
    makeRoom(at: depth)
    let node = Int(openBlock(.mathBlock, .math))
    offset = start
    isInsideTab = false
    tree.nodes[node].start = Int32(tree.text.count)
    tree.nodes[node].end = tree.nodes[node].start
    if closing != nil || !source[start..<lineEnd].allSatisfy({ $0.isBlank }) {
      addMathLine()
    }
    return true
  }

  /// Adds a line to the open formula, and ends it where the dollars are.
  mutating func addMathLine() {
    guard let closing = closingDollars(from: offset) else {
      addLine()
      return
    }
    let node = Int(open[open.count - 1].node)
    let range = addText(from: offset, to: closing)
    tree.nodes[node].end = range.end
    lines[node].last = lineNumber
    if let label = mathLabel(from: closing + 2) {
      if label.start < label.end {
        tree.nodes[node].data = Int32(tree.names.count)
        tree.names.append(addText(from: label.start, to: label.end))
      }
    } else {
      report(
        "only a label, as in '$$ (label)', may follow the end of a formula",
        at: closing + 2)
    }
    open[open.count - 1].isClosed = true
    close(downTo: open.count - 1)
  }

  /// Returns the place of the next `$$` on the line.
  private func closingDollars(from start: Int) -> Int? {
    var i = start
    while i + 1 < lineEnd {
      if source[i] == UInt8(ascii: "\\") {
        i += 2
      } else if source[i] == UInt8(ascii: "$"),
        source[i + 1] == UInt8(ascii: "$")
      {
        return i
      } else {
        i += 1
      }
    }
    return nil
  }

  /// Reads an optional `(label)` up to the end of the line; nil if something
  /// else stands there.
  private func mathLabel(from start: Int) -> (start: Int, end: Int)? {
    var i = start
    while i < lineEnd, source[i].isBlank { i += 1 }
    var end = lineEnd
    while end > i, source[end - 1].isBlank { end -= 1 }
    if i == end { return (i, i) }
    guard source[i] == UInt8(ascii: "("), end - i > 2,
      source[end - 1] == UInt8(ascii: ")")
    else { return nil }
    return (i + 1, end - 1)
  }
}
