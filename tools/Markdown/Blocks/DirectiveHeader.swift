/// The head of a directive: its name, its argument and its options.
enum DirectiveHeader {
  /// Reads `{name} argument`, or returns nil if no brace stands there.
  static func read(
    from start: Int, to end: Int, isVerbatim: Bool, in blocks: inout Blocks
  ) -> DirectiveRecord? {
    let source = blocks.source
    guard start < end, source[start] == UInt8(ascii: "{") else { return nil }
    var i = start + 1
    while i < end, isNameByte(source[i]) { i += 1 }
    guard i < end, source[i] == UInt8(ascii: "}"), i > start + 1 else {
      blocks.report(
        i == start + 1
          ? "a directive needs a name between its braces"
          : "the name of a directive ends in '}'",
        at: i)
      return nil
    }
    let name = blocks.addText(from: start + 1, to: i)
    i += 1
    while i < end, source[i].isBlank { i += 1 }
    return DirectiveRecord(
      name: name, argument: blocks.addText(from: i, to: end),
      isVerbatim: isVerbatim)
  }

  /// Reads `:key: value` in a line of text.
  static func option(
    in line: ByteRange, of tree: Tree
  ) -> (key: ByteRange, value: ByteRange)? {
    let end = line.indices.upperBound
    var i = line.indices.lowerBound
    guard i < end, tree.text[i] == UInt8(ascii: ":") else { return nil }
    let key = i + 1
    i = key
    while i < end, isOptionByte(tree.text[i]) { i += 1 }
    guard i > key, i < end, tree.text[i] == UInt8(ascii: ":"),
      i + 1 == end || tree.text[i + 1].isBlank
    else { return nil }
    let keyEnd = i
    i += 1
    while i < end, tree.text[i].isBlank { i += 1 }
    var valueEnd = end
    while valueEnd > i, tree.text[valueEnd - 1].isBlank { valueEnd -= 1 }
    return (ByteRange(key, keyEnd), ByteRange(i, valueEnd))
  }

  private static func isOptionByte(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: ":") && isNameByte(byte)
  }
}

/// Whether a byte may stand in the name of a directive, role or option.
func isNameByte(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
}
