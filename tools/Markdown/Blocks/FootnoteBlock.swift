/// Definitions of footnotes: `[^label]: text`.
enum FootnoteBlock {
  /// Starts a definition at the first byte that is not blank, if it is one.
  static func start(at depth: Int, in blocks: inout Blocks) -> Bool {
    let line = blocks.line
    guard blocks.options.contains(.footnotes), line.nonspace + 1 < line.end,
      line.source[line.nonspace + 1] == UInt8(ascii: "^")
    else { return false }
    let start = line.nonspace + 2
    guard let bytes = line.source.baseAddress,
      let end = footnoteLabelEnd(in: bytes, from: start, to: line.end),
      end + 1 < line.end, line.source[end + 1] == UInt8(ascii: ":")
    else { return false }
    blocks.makeRoom(at: depth)
    let label = blocks.addText(from: start, to: end)
    let node = blocks.openBlock(.footnoteDefinition, .footnote)
    blocks.open.last.indentation = 4
    blocks.tree.nodes[Int(node)].data = Int32(blocks.tree.footnotes.count)
    let key = normalizedLabel(bytes, ByteRange(start, end))
    if blocks.footnotes[key] == nil {
      blocks.footnotes[key] = blocks.tree.footnotes.count
    } else if blocks.options.contains(.directives) {
      let name = String(decoding: line.source[start..<end], as: UTF8.self)
      blocks.report(
        "the footnote '\(name)' is defined already; give one of the two "
          + "another name", at: line.nonspace)
    }
    blocks.tree.footnotes.append(FootnoteRecord(label: label, node: node))
    let text = line.skipBlanks(from: end + 2)
    blocks.line.advance(bytes: text - line.offset)
    blocks.line.findNonspace()
    return true
  }
}

/// Returns the end of a footnote's label, where its bracket is.
func footnoteLabelEnd(
  in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
) -> Int? {
  var i = start
  let limit = min(end, start + LinkSyntax.longestLabel + 1)
  while i < limit {
    switch bytes[i] {
    case UInt8(ascii: "]"): return i > start ? i : nil
    case UInt8(ascii: "["), 0...0x20: return nil
    default: i += 1
    }
  }
  return nil
}
