extension BlockParser {
  /// Goes past the markers of the open blocks that the line continues and
  /// returns their number, or nil if it was a closing fence.
  ///
  /// - Complexity: O(bytes used), and a constant. Every block either uses
  ///   bytes, or is passed over in one step: colon fences because they are
  ///   not in `steps`, and on a blank line, all up to the next block quote.
  mutating func matchOpenBlocks() -> Int? {
    var step = 0
    var quote = 0
    while true {
      tree.work += 1
      findNonspace()
      let next = step < steps.count ? steps[step] : open.count
      if open[next - 1].shape == .colonFence, closeColonFence(before: next) {
        return nil
      }
      if next == open.count { return next }
      let shape = open[next].shape
      if shape == .list {
        step += 1
        continue
      }
      if isBlank, !shape.isLeaf {
        return matchBlankLine(from: next, quote: quote)
      }
      switch shape {
      case .quote:
        guard indent < 4, source[nonspace] == UInt8(ascii: ">") else {
          return next
        }
        advanceToNonspace()
        advance(bytes: 1)
        if offset < lineEnd, source[offset].isBlank { advance(columns: 1) }
        lines[Int(open[next].node)].last = lineNumber
        quote += 1
      case .item, .footnote:
        guard indent >= open[next].indentation else { return next }
        advance(columns: open[next].indentation)
      default:
        return matchLeaf(open[next], at: next)
      }
      step += 1
    }
  }

  /// Returns how many blocks a line continues of which, from the open block
  /// `next` on, nothing but blanks is left.
  private mutating func matchBlankLine(from next: Int, quote: Int) -> Int {
    if quote < quotes.count { return quotes[quote] }
    let last = open[open.count - 1]
    if last.shape.isLeaf {
      return matchLeaf(last, at: open.count - 1) ?? open.count
    }
    // An item can begin with one blank line at most.
    let isEmptyItem =
      (last.shape == .item || last.shape == .footnote)
      && tree.nodes[Int(last.node)].firstChild < 0
    return isEmptyItem ? open.count - 1 : open.count
  }

  /// Returns `place`, or one more if the line continues the leaf there, or
  /// nil if it was its closing fence.
  private mutating func matchLeaf(_ block: OpenBlock, at place: Int) -> Int? {
    switch block.shape {
    case .paragraph, .table:
      return isBlank ? place : place + 1
    case .indentedCode:
      if indent >= 4 {
        advance(columns: 4)
      } else if isBlank {
        advanceToNonspace()
      } else {
        return place
      }
    case .fence:
      if isClosingFence(of: block) {
        open[place].isClosed = true
        lines[Int(block.node)].last = lineNumber
        close(downTo: place)
        return nil
      }
      advance(columns: min(block.indentation, indent))
    case .html:
      if isBlank, block.length >= 6 { return place }
    default:
      break
    }
    return place + 1
  }

  private func isClosingFence(of block: OpenBlock) -> Bool {
    guard indent < 4, !isBlank, source[nonspace] == block.fence else {
      return false
    }
    var i = nonspace
    while i < lineEnd, source[i] == block.fence { i += 1 }
    guard i - nonspace >= block.length else { return false }
    while i < lineEnd, source[i].isBlank { i += 1 }
    return i == lineEnd
  }
}
