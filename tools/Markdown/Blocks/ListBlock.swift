/// Lists and their items.
enum ListBlock {
  /// What stands before an item: a bullet, or a number with its delimiter.
  private struct Marker {
    var sign: UInt8
    var length: Int
    var start: Int
  }

  /// Starts an item, and a list if need be, at the first byte that is not
  /// blank, if a marker stands there.
  static func startItem(at depth: Int, in blocks: inout Blocks) -> Bool {
    let interrupts = blocks.open[depth - 1].shape == .paragraph
    guard let marker = marker(on: blocks.line, interruptsParagraph: interrupts)
    else { return false }
    blocks.makeRoom(at: depth)
    let indent = blocks.line.indent
    let place = blocks.line.nonspace
    blocks.line.advanceToNonspace()
    blocks.line.advance(bytes: marker.length)
    let padding = takePadding(&blocks.line)
    if !isContinued(with: marker.sign, in: blocks) {
      let list = blocks.openBlock(.list, .list, at: place)
      blocks.tree.nodes[Int(list)].data = Int32(blocks.tree.lists.count)
      blocks.tree.lists.append(
        ListRecord(marker: marker.sign, start: marker.start))
    }
    blocks.openBlock(.item, .item, at: place)
    blocks.open.last.indentation = indent + marker.length + padding
    blocks.line.findNonspace()
    return true
  }

  /// Goes past the blanks between a marker and its content; returns their
  /// columns.
  ///
  /// The content begins at the first byte behind the marker, unless that is
  /// five columns away (then it is indented code) or on another line.
  private static func takePadding(_ line: inout Line) -> Int {
    let saved = line
    while line.column - saved.column <= 5, line.offset < line.end,
      line.source[line.offset].isBlank
    {
      line.advance(columns: 1)
    }
    let padding = line.column - saved.column
    if 1..<5 ~= padding, line.offset < line.end { return padding }
    line = saved
    if padding > 0 { line.advance(columns: 1) }
    return 1
  }

  /// Whether the innermost open block is a list with such markers.
  private static func isContinued(
    with sign: UInt8, in blocks: Blocks
  ) -> Bool {
    let block = blocks.open.last
    guard block.shape == .list else { return false }
    let data = Int(blocks.tree.nodes[Int(block.node)].data)
    return blocks.tree.lists[data].marker == sign
  }

  private static func marker(
    on line: Line, interruptsParagraph: Bool
  ) -> Marker? {
    let source = line.source
    var i = line.nonspace
    var sign = source[i]
    var start = 0
    if sign.isDigit {
      while i < line.end, i - line.nonspace < 9, source[i].isDigit {
        start = 10 * start + Int(source[i] - 0x30)
        i += 1
      }
      if interruptsParagraph && start != 1 { return nil }
      guard i < line.end else { return nil }
      sign = source[i]
      guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
        return nil
      }
    } else if sign == UInt8(ascii: "_") {
      return nil
    }
    i += 1
    guard i == line.end || source[i].isBlank else { return nil }
    // An empty item cannot interrupt a paragraph.
    if interruptsParagraph, line.skipBlanks(from: i) == line.end { return nil }
    return Marker(sign: sign, length: i - line.nonspace, start: start)
  }

  // MARK: Tight or loose

  /// Finds out whether a list is tight: no blank line between its items, nor
  /// between the blocks of any of them.
  static func complete(_ block: OpenBlock, in blocks: inout Blocks) {
    let list = Int(block.node)
    let data = Int(blocks.tree.nodes[list].data)
    var item = blocks.tree.nodes[list].firstChild
    while item >= 0 {
      let record = blocks.tree.nodes[Int(item)]
      var child = record.firstChild
      if child >= 0 {
        blocks.lines[Int(item)].last =
          blocks.lines[Int(record.lastChild)].last
      }
      while child >= 0 {
        if isFollowedByBlank(child, in: blocks) {
          blocks.tree.lists[data].isTight = false
        }
        child = blocks.tree.nodes[Int(child)].next
        blocks.tree.work += 1
      }
      if isFollowedByBlank(item, in: blocks) {
        blocks.tree.lists[data].isTight = false
      }
      item = record.next
    }
    blocks.lines[list].last =
      blocks.lines[Int(blocks.tree.nodes[list].lastChild)].last
  }

  private static func isFollowedByBlank(
    _ node: Int32, in blocks: Blocks
  ) -> Bool {
    let next = blocks.tree.nodes[Int(node)].next
    return next >= 0
      && blocks.lines[Int(node)].last != blocks.lines[Int(next)].first - 1
  }
}
