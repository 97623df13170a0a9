extension BlockParser {
  /// Starts the definition `[^label]: text` of a footnote.
  mutating func startFootnote(depth: Int) -> Bool {
    guard options.contains(.footnotes), nonspace + 1 < lineEnd,
      source[nonspace + 1] == UInt8(ascii: "^")
    else { return false }
    let start = nonspace + 2
    guard let bytes = source.baseAddress,
      let end = footnoteLabelEnd(in: bytes, from: start, to: lineEnd),
      end + 1 < lineEnd, source[end + 1] == UInt8(ascii: ":")
    else { return false }
    makeRoom(at: depth)
    let position = nonspace
    let label = addText(from: start, to: end)
    let node = openBlock(.footnoteDefinition, .footnote)
    open[open.count - 1].indentation = 4
    tree.nodes[Int(node)].data = Int32(tree.footnotes.count)
    let key = normalizedLabel(bytes, ByteRange(start, end))
    if footnotes[key] == nil {
      footnotes[key] = tree.footnotes.count
    } else if options.contains(.directives) {
      let name = String(decoding: source[start..<end], as: UTF8.self)
      report("the footnote '\(name)' is defined already", at: position)
    }
    tree.footnotes.append(FootnoteRecord(label: label, node: node))
    advance(bytes: end + 2 - offset)
    nonspace = offset
    findNonspace()
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
