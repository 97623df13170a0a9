/// Formulas `$$…$$`, of one line or more.
enum MathBlock {
  private static let dollar = UInt8(ascii: "$")

  /// Starts a formula at the first byte that is not blank, if it is one.
  ///
  /// A formula with text behind it on its first line is part of a paragraph.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    guard blocks.options.contains(.mathematics), line.nonspace + 1 < line.end,
      line.source[line.nonspace + 1] == dollar
    else { return false }
    let start = line.nonspace + 2
    let closing = closingDollars(on: line, from: start)
    if let closing {
      guard closing > start, label(on: line, from: closing + 2) != nil else {
        return false
      }
    }
    blocks.makeRoom(at: depth)
    let node = Int(blocks.openBlock(.mathBlock, .math))
    blocks.line.jump(to: start)
    blocks.startText(of: node)
    if closing != nil || line.skipBlanks(from: start) < line.end {
      addLine(in: &blocks)
    }
    return true
  }

  /// Adds a line to the open formula, and ends it where the dollars are.
  static func addLine(in blocks: inout Blocks) {
    let line = blocks.line
    guard let closing = closingDollars(on: line, from: line.offset) else {
      blocks.addLine()
      return
    }
    let node = Int(blocks.open.last.node)
    blocks.tree.nodes[node].end =
      blocks.addText(from: line.offset, to: closing).end
    blocks.lines[node].last = line.number
    if let label = label(on: line, from: closing + 2) {
      if !label.isEmpty {
        blocks.tree.nodes[node].data = Int32(blocks.tree.names.count)
        blocks.tree.names.append(
          blocks.addText(from: label.lowerBound, to: label.upperBound))
      }
    } else {
      blocks.report(
        "only a label, as in '$$ (label)', may follow the end of a formula",
        at: closing + 2)
    }
    blocks.open.last.isClosed = true
    blocks.closeLast()
  }

  /// Reports the formula if its end is missing.
  static func complete(_ block: OpenBlock, in blocks: inout Blocks) {
    guard !block.isClosed else { return }
    blocks.report(
      "the formula is not closed; end it with '$$'",
      at: Int(blocks.tree.nodes[Int(block.node)].position))
  }

  /// Returns the place of the next `$$` on the line.
  private static func closingDollars(on line: Line, from start: Int) -> Int? {
    var i = start
    while i + 1 < line.end {
      if line.source[i] == UInt8(ascii: "\\") {
        i += 2
      } else if line.source[i] == dollar, line.source[i + 1] == dollar {
        return i
      } else {
        i += 1
      }
    }
    return nil
  }

  /// Reads an optional `(label)` up to the end of the line; nil if something
  /// else stands there.
  private static func label(on line: Line, from start: Int) -> Range<Int>? {
    let i = line.skipBlanks(from: start)
    let end = line.trimmedEnd(from: i)
    if i == end { return i..<i }
    guard line.source[i] == UInt8(ascii: "("), end - i > 2,
      line.source[end - 1] == UInt8(ascii: ")")
    else { return nil }
    return (i + 1)..<(end - 1)
  }
}
