/// Paragraphs, and the link reference definitions that they may begin with.
enum Paragraph {
  /// Starts a paragraph with the rest of the line.
  static func start(in blocks: inout Blocks) {
    blocks.openBlock(.paragraph, .paragraph)
    addLine(in: &blocks)
  }

  /// Adds the rest of the line to the open paragraph.
  static func addLine(in blocks: inout Blocks) {
    blocks.line.advanceToNonspace()
    blocks.addLine()
  }

  /// Takes the definitions out, and the paragraph too if nothing is left.
  static func complete(_ block: OpenBlock, in blocks: inout Blocks) {
    let node = Int(block.node)
    takeDefinitions(from: node, in: &blocks)
    if blocks.tree.nodes[node].start == blocks.tree.nodes[node].end {
      blocks.tree.unlink(block.node)
    }
  }

  /// Takes the definitions off the start of a paragraph.
  static func takeDefinitions(from node: Int, in blocks: inout Blocks) {
    let end = Int(blocks.tree.nodes[node].end)
    var start = Int(blocks.tree.nodes[node].start)
    guard start < end, blocks.tree.text[start] == UInt8(ascii: "[") else {
      return
    }
    blocks.tree.text.withUnsafeBufferPointer { text in
      guard let bytes = text.baseAddress else { return }
      let syntax = LinkSyntax(bytes: bytes, end: end)
      while let (label, reference, next) = definition(at: start, syntax) {
        blocks.references.define(normalizedLabel(bytes, label), as: reference)
        start = next
      }
    }
    blocks.tree.nodes[node].start = Int32(start)
  }

  /// Reads `[label]: destination "title"` up to the end of the line.
  private static func definition(
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
