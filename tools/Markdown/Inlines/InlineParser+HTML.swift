extension InlineParser {
  /// Reads a tag, comment, processing instruction, declaration or CDATA
  /// section.
  mutating func parseHTML() -> Bool {
    let i = position
    guard i + 1 < end, let next = htmlEnd(at: i + 1) else { return false }
    flush(to: i)
    append(.html, i, next, at: i)
    proceed(to: next)
    return true
  }

  private mutating func htmlEnd(at i: Int) -> Int? {
    let syntax = HTMLSyntax(bytes: bytes, end: end)
    switch bytes[i] {
    case UInt8(ascii: "/"):
      return syntax.closingTag(at: i + 1)
    case UInt8(ascii: "?"):
      return search("?>", from: i + 1, isAbsent: \.instructionEnd)
    case UInt8(ascii: "!"):
      guard i + 1 < end else { return nil }
      if bytes[i + 1].isLetter {
        return search(">", from: i + 2, isAbsent: \.declarationEnd)
      }
      if hasPrefix("!--", at: i) {
        if hasPrefix("!-->", at: i) { return i + 4 }
        if hasPrefix("!--->", at: i) { return i + 5 }
        return search("-->", from: i + 3, isAbsent: \.commentEnd)
      }
      if hasPrefix("![CDATA[", at: i) {
        return search("]]>", from: i + 8, isAbsent: \.dataEnd)
      }
      return nil
    default:
      return syntax.openTag(at: i)
    }
  }

  private func hasPrefix(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - start >= count else { return false }
    for i in 0..<count where bytes[start + i] != text.utf8Start[i] {
      return false
    }
    return true
  }

  /// Returns the place behind the next `text`, unless it is known that none
  /// follows.
  private mutating func search(
    _ text: StaticString, from start: Int,
    isAbsent: WritableKeyPath<Absent, Bool>
  ) -> Int? {
    guard !absent[keyPath: isAbsent] else { return nil }
    var i = start
    while i < end {
      if bytes[i] == text.utf8Start[0], hasPrefix(text, at: i) {
        tree.work += i - start
        return i + text.utf8CodeUnitCount
      }
      i += 1
    }
    tree.work += end - start
    absent[keyPath: isAbsent] = true
    return nil
  }
}
