/// Directives between fences of colons, whose body is Markdown.
enum DirectiveBlock {
  private static let colon = UInt8(ascii: ":")

  /// Starts the directive `:::{name} argument`, if the line is one.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    guard blocks.options.contains(.directives) else { return false }
    let line = blocks.line
    var i = line.endOfRun(of: colon, from: line.nonspace)
    let length = i - line.nonspace
    guard length >= 3 else { return false }
    i = line.skipBlanks(from: i)
    if i == line.end {
      blocks.report(
        "these colons close no directive that is open here",
        at: line.nonspace)
      return false
    }
    let end = line.trimmedEnd(from: i)
    guard
      let header = DirectiveHeader.read(
        from: i, to: end, isVerbatim: false, in: &blocks)
    else {
      if line.source[i] != UInt8(ascii: "{") {
        blocks.report(
          "a directive's name stands in braces: ':::{name}'", at: i)
      }
      return false
    }
    blocks.makeRoom(at: depth)
    // As fences get shorter inwards, a line of colons closes the outermost
    // directive that it can, as in MyST, after looking at those it closes.
    while blocks.open.last.shape == .colonFence,
      blocks.open.last.length <= length
    {
      blocks.closeLast()
    }
    let node = Int(blocks.openBlock(.directive, .colonFence))
    blocks.open.last.length = length
    blocks.open.last.takesOptions = true
    blocks.tree.nodes[node].data = Int32(blocks.tree.directives.count)
    blocks.tree.directives.append(header)
    return true
  }

  /// Takes the line as an option `:key: value` of the innermost directive.
  static func takeOption(matched: Int, in blocks: inout Blocks) -> Bool {
    guard blocks.open.last.takesOptions else { return false }
    let line = blocks.line
    let isPossible =
      matched == blocks.open.count && !line.isBlank && line.indent < 4
      && line.first == colon && line.nonspace + 1 < line.end
      && isNameByte(line.source[line.nonspace + 1])
    let option =
      isPossible
      ? DirectiveHeader.option(
        in: blocks.addText(from: line.nonspace, to: line.end),
        of: blocks.tree) : nil
    guard let option else {
      blocks.open.last.takesOptions = false
      return false
    }
    let node = Int(blocks.open.last.node)
    blocks.tree.directives[Int(blocks.tree.nodes[node].data)].options
      .append(option)
    blocks.lines[node].last = line.number
    return true
  }

  /// Closes the directive that the line, a fence of colons, ends, among those
  /// just outside the open block `next`.
  static func close(before next: Int, in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    guard line.indent < 4, !line.isBlank, line.first == colon else {
      return false
    }
    let end = line.endOfRun(of: colon, from: line.nonspace)
    let length = end - line.nonspace
    guard length >= 3, line.skipBlanks(from: end) == line.end else {
      return false
    }
    var first = next
    while blocks.open[first - 1].shape == .colonFence,
      blocks.open[first - 1].length <= length
    {
      first -= 1
    }
    guard first < next else { return false }
    blocks.close(downTo: first + 1)
    blocks.open[first].isClosed = true
    blocks.lines[Int(blocks.open[first].node)].last = line.number
    blocks.close(downTo: first)
    return true
  }

  static func complete(_ block: OpenBlock, in blocks: inout Blocks) {
    reportUnclosed(block, in: &blocks)
  }

  /// Reports the directive, between fences of either kind, if its closing
  /// fence is missing.
  static func reportUnclosed(_ block: OpenBlock, in blocks: inout Blocks) {
    guard !block.isClosed else { return }
    let node = blocks.tree.nodes[Int(block.node)]
    let record = blocks.tree.directives[Int(node.data)]
    let name = String(
      decoding: blocks.tree.text[record.name.indices], as: UTF8.self)
    let fence = String(
      repeating: block.shape == .colonFence
        ? ":" : Character(Unicode.Scalar(block.fence)),
      count: min(block.length, 12))
    blocks.report(
      "the directive '\(name)' is not closed; end it with a line '\(fence)' "
        + "(directives within it need shorter fences)",
      at: Int(node.position))
  }
}
