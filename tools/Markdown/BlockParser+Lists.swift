extension BlockParser {
  /// Starts a list item, and a list if need be, at the first byte that is not
  /// blank, if a marker stands there.
  mutating func startItem(depth: Int) -> Bool {
    let parent = open[depth - 1].shape
    guard
      let (marker, length, start) = listMarker(
        interruptsParagraph: parent == .paragraph)
    else { return false }
    makeRoom(at: depth)
    let markerIndent = indent
    let place = nonspace
    advanceToNonspace()
    advance(bytes: length)

    // The content begins at the first byte behind the marker, unless that is
    // five columns away (then it is indented code) or on another line.
    let saved = (offset, column, isInsideTab)
    while column - saved.1 <= 5, offset < lineEnd, source[offset].isBlank {
      advance(columns: 1)
    }
    var padding = column - saved.1
    if padding >= 5 || padding < 1 || offset == lineEnd {
      (offset, column, isInsideTab) = saved
      if padding > 0 { advance(columns: 1) }
      padding = 1
    }

    nonspace = place
    if !continuesList(marker) {
      let list = openBlock(.list, .list)
      tree.nodes[Int(list)].data = Int32(tree.lists.count)
      tree.lists.append(ListRecord(marker: marker, start: start))
    }
    openBlock(.item, .item)
    open[open.count - 1].indentation = markerIndent + length + padding
    nonspace = offset
    findNonspace()
    return true
  }

  /// Whether the innermost open block is a list with such markers.
  private func continuesList(_ marker: UInt8) -> Bool {
    let block = open[open.count - 1]
    guard block.shape == .list else { return false }
    return tree.lists[Int(tree.nodes[Int(block.node)].data)].marker == marker
  }

  /// Reads a bullet, or a number with its delimiter.
  private func listMarker(
    interruptsParagraph: Bool
  ) -> (marker: UInt8, length: Int, start: Int)? {
    var i = nonspace
    var marker = source[i]
    var start = 0
    if marker.isDigit {
      while i < lineEnd, i - nonspace < 9, source[i].isDigit {
        start = 10 * start + Int(source[i] - 0x30)
        i += 1
      }
      if interruptsParagraph && start != 1 { return nil }
      guard i < lineEnd else { return nil }
      marker = source[i]
      guard marker == UInt8(ascii: ".") || marker == UInt8(ascii: ")") else {
        return nil
      }
    } else if marker == UInt8(ascii: "_") {
      return nil
    }
    i += 1
    guard i == lineEnd || source[i].isBlank else { return nil }
    let length = i - nonspace
    if interruptsParagraph {
      // An empty item cannot interrupt a paragraph.
      while i < lineEnd, source[i].isBlank { i += 1 }
      if i == lineEnd { return nil }
    }
    return (marker, length, start)
  }

  /// Finds out whether a list is tight: no blank line between its items, nor
  /// between the blocks of any of them.
  mutating func finishList(_ list: Int32) {
    let data = Int(tree.nodes[Int(list)].data)
    var item = tree.nodes[Int(list)].firstChild
    while item >= 0 {
      var child = tree.nodes[Int(item)].firstChild
      if child >= 0 {
        lines[Int(item)].last =
          lines[Int(tree.nodes[Int(item)].lastChild)].last
      }
      while child >= 0 {
        if isFollowedByBlank(child) { tree.lists[data].isTight = false }
        child = tree.nodes[Int(child)].next
        tree.work += 1
      }
      if isFollowedByBlank(item) { tree.lists[data].isTight = false }
      item = tree.nodes[Int(item)].next
    }
    lines[Int(list)].last = lines[Int(tree.nodes[Int(list)].lastChild)].last
  }

  private func isFollowedByBlank(_ node: Int32) -> Bool {
    let next = tree.nodes[Int(node)].next
    return next >= 0 && lines[Int(node)].last != lines[Int(next)].first - 1
  }
}
