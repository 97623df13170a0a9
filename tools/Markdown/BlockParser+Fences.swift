extension BlockParser {
  /// Starts a fenced code block, or a directive whose body is verbatim.
  mutating func startFence(_ byte: UInt8, depth: Int) -> Bool {
    var i = nonspace
    while i < lineEnd, source[i] == byte { i += 1 }
    let length = i - nonspace
    guard length >= 3 else { return false }
    while i < lineEnd, source[i].isBlank { i += 1 }
    var end = lineEnd
    while end > i, source[end - 1].isBlank { end -= 1 }
    if byte == UInt8(ascii: "`"), source[i..<end].contains(byte) {
      return false
    }
    makeRoom(at: depth)
    let indentation = indent
    let header =
      options.contains(.directives)
      ? directiveHeader(from: i, to: end, isVerbatim: true) : nil
    let node = Int(openBlock(header == nil ? .codeBlock : .directive, .fence))
    open[open.count - 1].fence = byte
    open[open.count - 1].length = length
    open[open.count - 1].indentation = indentation
    if let header {
      tree.nodes[node].data = Int32(tree.directives.count)
      tree.directives.append(header)
    } else {
      tree.nodes[node].data = Int32(tree.fences.count)
      tree.fences.append(FenceRecord(info: addText(from: i, to: end)))
    }
    tree.nodes[node].start = Int32(tree.text.count)
    tree.nodes[node].end = tree.nodes[node].start
    return true
  }

  /// Starts a directive `:::{name} argument`, whose body is Markdown.
  mutating func startColonFence(depth: Int) -> Bool {
    guard options.contains(.directives) else { return false }
    var i = nonspace
    while i < lineEnd, source[i] == UInt8(ascii: ":") { i += 1 }
    let length = i - nonspace
    guard length >= 3 else { return false }
    while i < lineEnd, source[i].isBlank { i += 1 }
    if i == lineEnd {
      report(
        "these colons close no directive that is open here", at: nonspace)
      return false
    }
    var end = lineEnd
    while end > i, source[end - 1].isBlank { end -= 1 }
    guard
      let header = directiveHeader(from: i, to: end, isVerbatim: false)
    else {
      if source[i] != UInt8(ascii: "{") {
        report(
          "a directive's name stands in braces: ':::{name}'", at: i)
      }
      return false
    }
    makeRoom(at: depth)
    // As fences get shorter inwards, a line of colons closes the outermost
    // directive that it can, as in MyST, after looking at those it closes.
    while open[open.count - 1].shape == .colonFence,
      open[open.count - 1].length <= length
    {
      close(downTo: open.count - 1)
    }
    let node = Int(openBlock(.directive, .colonFence))
    open[open.count - 1].length = length
    open[open.count - 1].takesOptions = true
    tree.nodes[node].data = Int32(tree.directives.count)
    tree.directives.append(header)
    return true
  }

  /// Closes the directive that the line, a fence of colons, ends, among those
  /// just outside the open block `next`.
  mutating func closeColonFence(before next: Int) -> Bool {
    guard indent < 4, !isBlank, source[nonspace] == UInt8(ascii: ":") else {
      return false
    }
    var i = nonspace
    while i < lineEnd, source[i] == UInt8(ascii: ":") { i += 1 }
    let length = i - nonspace
    while i < lineEnd, source[i].isBlank { i += 1 }
    guard length >= 3, i == lineEnd else { return false }
    var first = next
    while open[first - 1].shape == .colonFence, open[first - 1].length <= length
    {
      first -= 1
    }
    guard first < next else { return false }
    close(downTo: first + 1)
    open[first].isClosed = true
    lines[Int(open[first].node)].last = lineNumber
    close(downTo: first)
    return true
  }

  /// Reports a directive whose closing fence is missing.
  func unclosedMessage(_ block: OpenBlock) -> String {
    let record = tree.directives[Int(tree.nodes[Int(block.node)].data)]
    let name = String(
      decoding: tree.text[record.name.indices], as: UTF8.self)
    let fence = String(
      repeating: block.shape == .colonFence
        ? ":" : Character(Unicode.Scalar(block.fence)),
      count: min(block.length, 12))
    return "the directive '\(name)' is not closed: '\(fence)' is missing "
      + "(directives within it need shorter fences)"
  }

  /// Reports the directive if its closing fence is missing.
  mutating func reportUnclosed(_ block: OpenBlock) {
    guard !block.isClosed else { return }
    let position = Int(tree.nodes[Int(block.node)].position)
    report(unclosedMessage(block), at: position)
  }
}
