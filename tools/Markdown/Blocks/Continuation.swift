/// Finds the open blocks that a line continues.
///
/// Every block either uses bytes of the line, or is passed over in one step:
/// colon fences because they are not among the steps, and on a blank line, all
/// up to the next block quote.
enum Continuation {
  /// Goes past the markers of the open blocks that the line continues and
  /// returns their number, or nil if it was a closing fence.
  ///
  /// - Complexity: O(bytes used), and a constant.
  static func match(in blocks: inout Blocks) -> Int? {
    var step = 0
    var quote = 0
    while true {
      blocks.tree.work += 1
      blocks.line.findNonspace()
      let next = blocks.open.place(ofStep: step)
      if blocks.open[next - 1].shape == .colonFence,
        DirectiveBlock.close(before: next, in: &blocks)
      {
        return nil
      }
      if next == blocks.open.count { return next }
      let block = blocks.open[next]
      if block.shape == .list {
        step += 1
        continue
      }
      if blocks.line.isBlank, !block.shape.isLeaf {
        return matchBlankLine(from: next, quote: quote, in: &blocks)
      }
      switch block.shape {
      case .quote:
        guard BlockQuote.takeMarker(of: block, in: &blocks) else {
          return next
        }
        quote += 1
      case .item, .footnote:
        guard blocks.line.indent >= block.indentation else { return next }
        blocks.line.advance(columns: block.indentation)
      default:
        return matchLeaf(block, at: next, in: &blocks)
      }
      step += 1
    }
  }

  /// Returns how many blocks a line continues of which, from the open block
  /// `next` on, nothing but blanks is left.
  private static func matchBlankLine(
    from next: Int, quote: Int, in blocks: inout Blocks
  ) -> Int {
    let count = blocks.open.count
    if quote < blocks.open.quotes.count { return blocks.open.quotes[quote] }
    let last = blocks.open.last
    if last.shape.isLeaf {
      return matchLeaf(last, at: count - 1, in: &blocks) ?? count
    }
    // An item can begin with one blank line at most.
    let isEmptyItem =
      (last.shape == .item || last.shape == .footnote)
      && blocks.tree.nodes[Int(last.node)].firstChild < 0
    return isEmptyItem ? count - 1 : count
  }

  /// Returns `place`, or one more if the line continues the leaf there, or
  /// nil if it was its closing fence.
  private static func matchLeaf(
    _ block: OpenBlock, at place: Int, in blocks: inout Blocks
  ) -> Int? {
    let isContinued: Bool
    switch block.shape {
    case .paragraph: isContinued = !blocks.line.isBlank
    case .table: isContinued = TableBlock.isRow(blocks.line)
    case .indentedCode: isContinued = IndentedCode.goOn(&blocks.line)
    case .fence:
      if FencedBlock.close(block, at: place, in: &blocks) { return nil }
      blocks.line.advance(columns: min(block.indentation, blocks.line.indent))
      isContinued = true
    case .html:
      isContinued = !(blocks.line.isBlank && HTMLBlock.endsAtBlank(block))
    default: isContinued = true
    }
    return isContinued ? place + 1 : place
  }
}
