extension InlineParser {
  /// Reads `<scheme:address>` or `<name@domain>`.
  mutating func parseAngleAddress() -> Bool {
    let i = position
    if let close = schemeAddressEnd(at: i + 1) {
      flush(to: i)
      append(.autolink, i + 1, close, at: i)
      proceed(to: close + 1)
      return true
    }
    if let close = mailAddressEnd(at: i + 1) {
      flush(to: i)
      let node = append(.autolink, i + 1, close, at: i)
      tree.nodes[Int(node)].level = 1
      proceed(to: close + 1)
      return true
    }
    return false
  }

  private func schemeAddressEnd(at start: Int) -> Int? {
    guard start < end, bytes[start].isLetter else { return nil }
    var i = start + 1
    while i < end, i - start <= 32,
      bytes[i].isLetter || bytes[i].isDigit || bytes[i] == UInt8(ascii: "+")
        || bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: "-")
    {
      i += 1
    }
    guard i < end, (2...32).contains(i - start),
      bytes[i] == UInt8(ascii: ":")
    else { return nil }
    while i < end {
      switch bytes[i] {
      case UInt8(ascii: ">"): return i
      case 0...0x20, 0x7F, UInt8(ascii: "<"): return nil
      default: i += 1
      }
    }
    return nil
  }

  private func mailAddressEnd(at start: Int) -> Int? {
    var i = start
    while i < end, isMailByte(bytes[i]) { i += 1 }
    guard i > start, i < end, bytes[i] == UInt8(ascii: "@") else {
      return nil
    }
    while true {
      // A label of the domain: 1 to 63 letters, digits and inner hyphens.
      i += 1
      let label = i
      while i < end,
        bytes[i].isLetter || bytes[i].isDigit || bytes[i] == UInt8(ascii: "-")
      {
        i += 1
      }
      guard i < end, (1...63).contains(i - label),
        bytes[label] != UInt8(ascii: "-"),
        bytes[i - 1] != UInt8(ascii: "-")
      else { return nil }
      if bytes[i] == UInt8(ascii: ">") { return i }
      if bytes[i] != UInt8(ascii: ".") { return nil }
    }
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    if byte.isLetter || byte.isDigit { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"),
      UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "~"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
