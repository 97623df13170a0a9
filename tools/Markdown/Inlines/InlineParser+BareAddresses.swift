extension InlineParser {
  /// Reads an address without brackets: `https://…`, `www.…`, `name@domain`.
  mutating func parseBareAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"): parseBareScheme()
    case UInt8(ascii: "@"): parseBareMail()
    default: parseBareHost()
    }
  }

  /// Adds the address as a node, to be undone if a link comes to hold it.
  private mutating func appendAddress(_ start: Int, _ end: Int, prefix: UInt8) {
    flush(to: start)
    let node = append(.autolink, start, end, at: start)
    tree.nodes[Int(node)].level = prefix
    if !brackets.isEmpty { bareAddresses.append(node) }
    proceed(to: end)
  }

  private mutating func parseBareScheme() -> Bool {
    let i = position
    guard i + 3 < end, bytes[i + 1] == UInt8(ascii: "/"),
      bytes[i + 2] == UInt8(ascii: "/"), i >= failedDomainEnd,
      bytes[i + 3].isLetter || bytes[i + 3].isDigit || bytes[i + 3] >= 0x80
    else { return false }
    var start = i
    while start > pending, bytes[start - 1].isLetter, i - start <= 5 {
      start -= 1
    }
    guard isScheme(start, i), let domainEnd = domainEnd(at: i + 3, dots: 0),
      let addressEnd = addressEnd(from: start, domainEnd: domainEnd),
      addressEnd > i + 3
    else { return false }
    appendAddress(start, addressEnd, prefix: 0)
    return true
  }

  private func isScheme(_ start: Int, _ end: Int) -> Bool {
    let name = UnsafeBufferPointer(start: bytes + start, count: end - start)
    return ["http", "https", "ftp"].contains {
      name.elementsEqual($0.utf8) { $0 | 0x20 == $1 }
    }
  }

  private mutating func parseBareHost() -> Bool {
    let i = position
    guard i + 4 < end, bytes[i + 1] | 0x20 == UInt8(ascii: "w"),
      bytes[i + 2] | 0x20 == UInt8(ascii: "w"),
      bytes[i + 3] == UInt8(ascii: "."), i >= failedDomainEnd
    else { return false }
    if i > start {
      switch bytes[i - 1] {
      case 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "("):
        break
      default: return false
      }
    }
    guard let domainEnd = domainEnd(at: i, dots: 1),
      let addressEnd = addressEnd(from: i, domainEnd: domainEnd),
      addressEnd > i + 4
    else { return false }
    appendAddress(i, addressEnd, prefix: 2)
    return true
  }

  /// Returns the end of the domain at `start`: letters, digits, hyphens and
  /// underscores in segments, with no underscore in the last two.
  private mutating func domainEnd(at start: Int, dots least: Int) -> Int? {
    var i = start
    var dots = 0
    var hasUnderscore = (last: false, before: false)
    while i < end {
      let byte = bytes[i]
      if byte == UInt8(ascii: "_") {
        hasUnderscore.last = true
      } else if byte == UInt8(ascii: ".") {
        hasUnderscore = (false, hasUnderscore.last)
        dots += 1
      } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "-"),
        byte < 0x80
      {
        break
      }
      i += 1
    }
    tree.work += i - start
    guard i > start, dots >= least, !hasUnderscore.last,
      !hasUnderscore.before
    else {
      failedDomainEnd = i
      return nil
    }
    return i
  }

  /// Returns the end of an address: white space, `<`, or the end of the link
  /// text that it stands in, without the punctuation before it.
  private mutating func addressEnd(from start: Int, domainEnd: Int) -> Int? {
    var i = domainEnd
    while i < end, !bytes[i].isWhitespace, bytes[i] != UInt8(ascii: "<"),
      bytes[i] != UInt8(ascii: "]") || brackets.isEmpty
    {
      i += 1
    }
    tree.work += i - domainEnd
    return withoutPunctuation(start, i)
  }

  /// Drops punctuation, unmatched parentheses and an entity at the end.
  private func withoutPunctuation(_ start: Int, _ end: Int) -> Int? {
    var end = end
    var unmatched = 0
    for i in start..<end {
      if bytes[i] == UInt8(ascii: "(") { unmatched -= 1 }
      if bytes[i] == UInt8(ascii: ")") { unmatched += 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        if unmatched <= 0 { return end }
        unmatched -= 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."),
        UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
        UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"):
        var i = end - 2
        while i > start, bytes[i].isLetter || bytes[i].isDigit { i -= 1 }
        end = i < end - 2 && bytes[i] == UInt8(ascii: "&") ? i : end - 1
      default:
        return end
      }
    }
    return nil
  }

  private mutating func parseBareMail() -> Bool {
    let i = position
    var start = i
    while start > pending, isLocalByte(bytes[start - 1]) { start -= 1 }
    tree.work += i - start
    guard start < i else { return false }
    var next = i + 1
    var dots = 0
    while next < end {
      let byte = bytes[next]
      if byte == UInt8(ascii: ".") {
        guard next + 1 < end,
          bytes[next + 1].isLetter || bytes[next + 1].isDigit
        else { break }
        dots += 1
      } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "-"),
        byte != UInt8(ascii: "_")
      {
        break
      }
      next += 1
    }
    tree.work += next - i
    guard dots > 0, bytes[next - 1].isLetter || bytes[next - 1].isDigit,
      next == end || bytes[next] != UInt8(ascii: "@")
    else { return false }
    appendAddress(start, next, prefix: 1)
    return true
  }

  private func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+")
  }
}
