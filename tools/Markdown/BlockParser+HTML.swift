extension BlockParser {
  /// Starts an HTML block of one of the specification's seven kinds.
  mutating func startHTML(depth: Int, interrupts: Bool) -> Bool {
    guard let bytes = source.baseAddress else { return false }
    let syntax = HTMLSyntax(bytes: bytes, end: lineEnd)
    guard let kind = syntax.blockKind(at: nonspace, interrupts: interrupts)
    else { return false }
    makeRoom(at: depth)
    openBlock(.htmlBlock, .html)
    open[open.count - 1].length = kind
    addLine()
    if endsHTML(kind: kind) { close(downTo: open.count - 1) }
    return true
  }

  /// Whether the line has what ends an HTML block of such a kind.
  func endsHTML(kind: Int) -> Bool {
    switch kind {
    case 1:
      contains("</script>") || contains("</pre>") || contains("</style>")
        || contains("</textarea>")
    case 2: contains("-->")
    case 3: contains("?>")
    case 4: contains(">")
    case 5: contains("]]>")
    default: false
    }
  }

  /// Whether the line contains a text, in letters of either case.
  private func contains(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let word = text.utf8Start
    guard lineEnd - offset >= count else { return false }
    for start in offset...(lineEnd - count) {
      var i = 0
      while i < count, lowercased(source[start + i]) == word[i] { i += 1 }
      if i == count { return true }
    }
    return false
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
