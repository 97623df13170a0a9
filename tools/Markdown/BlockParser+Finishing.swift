extension BlockParser {
  /// Completes a block that no further line belongs to.
  mutating func finish(_ block: OpenBlock) {
    let node = Int(block.node)
    switch block.shape {
    case .paragraph:
      takeDefinitions(from: block.node)
      if tree.nodes[node].start == tree.nodes[node].end {
        tree.unlink(block.node)
      }
    case .indentedCode:
      trimIndentedCode(node)
    case .list:
      finishList(block.node)
    case .fence where tree.nodes[node].kind == .directive:
      finishFencedDirective(block)
    case .colonFence:
      reportUnclosed(block)
    case .math where !block.isClosed:
      report(
        "the formula is not closed: '$$' is missing at its end",
        at: Int(tree.nodes[node].position))
    default:
      break
    }
  }

  /// Drops the blank lines at the end of indented code.
  private mutating func trimIndentedCode(_ node: Int) {
    let start = Int(tree.nodes[node].start)
    var end = Int(tree.nodes[node].end)
    var i = end
    while i > start, tree.text[i - 1].isWhitespace {
      i -= 1
      if tree.text[i] == 0x0A, i + 1 < end {
        end = i + 1
        lines[node].last -= 1
      }
    }
    tree.nodes[node].end = Int32(end)
  }

  /// Takes the link reference definitions off the start of a paragraph.
  mutating func takeDefinitions(from node: Int32) {
    let record = tree.nodes[Int(node)]
    let end = Int(record.end)
    var start = Int(record.start)
    guard start < end, tree.text[start] == UInt8(ascii: "[") else { return }
    tree.text.withUnsafeBufferPointer { text in
      guard let bytes = text.baseAddress else { return }
      let syntax = LinkSyntax(bytes: bytes, end: end)
      while let (label, reference, next) = definition(at: start, syntax) {
        references.define(normalizedLabel(bytes, label), as: reference)
        start = next
      }
    }
    tree.nodes[Int(node)].start = Int32(start)
  }

  /// Reads `[label]: destination "title"` up to the end of the line.
  private func definition(
    at start: Int, _ syntax: LinkSyntax
  ) -> (ByteRange, Reference, next: Int)? {
    guard let labelEnd = syntax.label(at: start), labelEnd < syntax.end,
      syntax.bytes[labelEnd] == UInt8(ascii: ":")
    else { return nil }
    let label = ByteRange(start + 1, labelEnd - 1)
    let destinationStart = syntax.skipWhitespace(at: labelEnd + 1)
    guard let destination = syntax.destination(at: destinationStart),
      destination.next > destinationStart
    else { return nil }
    let titleStart = syntax.skipWhitespace(at: destination.next)
    if titleStart > destination.next, let title = syntax.title(at: titleStart),
      let next = syntax.skipLineEnd(at: title.next)
    {
      let reference = Reference(
        destination: destination.range, title: title.range)
      return (label, reference, next)
    }
    guard let next = syntax.skipLineEnd(at: destination.next) else {
      return nil
    }
    let reference = Reference(destination: destination.range, title: .empty)
    return (label, reference, next)
  }
}
