extension InlineParser {
  /// Reads a role: `` {name}`text` ``.
  mutating func parseRole() -> Bool {
    let i = position
    var nameEnd = i + 1
    while nameEnd < end, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    guard nameEnd > i + 1, nameEnd + 1 < end,
      bytes[nameEnd] == UInt8(ascii: "}"),
      bytes[nameEnd + 1] == UInt8(ascii: "`")
    else { return false }
    let (content, next) = codeSpan(at: nameEnd + 1)
    guard let content else {
      report("the role is not closed; end it with '`'", at: i)
      position = next
      return true
    }
    flush(to: i)
    let node = Int(
      append(
        .role, content.indices.lowerBound, content.indices.upperBound, at: i))
    tree.nodes[node].data = Int32(tree.names.count)
    tree.names.append(ByteRange(i + 1, nameEnd))
    proceed(to: next)
    return true
  }
}
