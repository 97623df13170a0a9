/// Strings and extended regular expressions, whose ends depend on their pounds.
extension Lexer {
  mutating func pound() {
    let start = i
    var k = i
    while byte(k) == UInt8(ascii: "#") { k += 1 }
    let pounds = k - i
    if byte(k) == UInt8(ascii: "\"") {
      i = k
      string(pounds: pounds, from: start)
    } else if byte(k) == UInt8(ascii: "/") {
      i = k + 1
      extendedRegex(pounds: pounds, from: start)
    } else if pounds == 1, isWord(byte(k)), !isDigit(byte(k)) {
      i = k
      toWordEnd()
      add(isDirective(start + 1..<i) ? .directive : .macro, from: start)
    } else {
      i = k
      add(.plain, from: start)
    }
  }

  private func isDirective(_ range: Range<Int>) -> Bool {
    ["if", "elseif", "else", "endif", "sourceLocation", "error", "warning"]
      .contains { $0.utf8.elementsEqual(bytes[range]) }
  }

  private mutating func extendedRegex(pounds: Int, from start: Int) {
    var k = i
    while byte(k) == 0x20 || byte(k) == 0x09 { k += 1 }
    let isMultiline = isNewline(byte(k))
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\\"), !isNewline(byte(i + 1)) {
        i = min(i + 2, bytes.count)
      } else if bytes[i] == UInt8(ascii: "/"), hasPounds(pounds, at: i + 1) {
        i += 1 + pounds
        break
      } else if isNewline(bytes[i]), !isMultiline {
        break
      } else {
        i += 1
      }
    }
    add(.regex, from: start)
  }

  private func hasPounds(_ count: Int, at index: Int) -> Bool {
    guard index + count <= bytes.count else { return false }
    for k in 0..<count where bytes[index + k] != UInt8(ascii: "#") {
      return false
    }
    return true
  }

  /// Reads a string literal from its quote on.
  mutating func string(pounds: Int, from start: Int? = nil) {
    let start = start ?? i
    let isMultiline = opensMultiline(pounds: pounds)
    i += isMultiline ? 3 : 1
    stringContent(pounds: pounds, isMultiline: isMultiline, from: start)
  }

  private mutating func opensMultiline(pounds: Int) -> Bool {
    guard byte(i + 1) == UInt8(ascii: "\""), byte(i + 2) == UInt8(ascii: "\"")
    else { return false }
    guard pounds > 0 else { return true }
    // `#"""#` is a string of one quote.
    let from = i + 2
    if let known = closings[pounds], known.searched.contains(from) {
      return !known.exists
    }
    var k = from
    var exists = false
    while k < bytes.count, !isNewline(bytes[k]), !exists {
      exists = bytes[k] == UInt8(ascii: "\"") && hasPounds(pounds, at: k + 1)
      k += 1
    }
    closings[pounds] = (from..<k, exists)
    return !exists
  }

  /// Reads to the end of the literal, or to its next interpolation.
  private mutating func stringContent(
    pounds: Int, isMultiline: Bool, from start: Int
  ) {
    while i < bytes.count {
      let current = bytes[i]
      if current == UInt8(ascii: "\\"), hasPounds(pounds, at: i + 1) {
        let escaped = i + 1 + pounds
        if byte(escaped) == UInt8(ascii: "(") {
          i = escaped + 1
          interpolations.append(
            Interpolation(pounds: pounds, isMultiline: isMultiline))
          break
        }
        // An escaped line end ends a literal of one line all the same.
        i = escaped
        if i < bytes.count, !isNewline(bytes[i]) { i += 1 }
      } else if current == UInt8(ascii: "\""), isMultiline {
        guard byte(i + 1) == current, byte(i + 2) == current,
          hasPounds(pounds, at: i + 3)
        else {
          i += 1
          continue
        }
        i += 3 + pounds
        break
      } else if current == UInt8(ascii: "\""), hasPounds(pounds, at: i + 1) {
        i += 1 + pounds
        break
      } else if isNewline(current), !isMultiline {
        break
      } else {
        i += 1
      }
    }
    add(.string, from: start)
  }

  mutating func closingParenthesis() {
    let start = i
    i += 1
    guard let last = interpolations.last else {
      add(.plain, from: start)
      return
    }
    if last.depth > 0 {
      interpolations[interpolations.count - 1].depth -= 1
      add(.plain, from: start)
    } else {
      interpolations.removeLast()
      stringContent(
        pounds: last.pounds, isMultiline: last.isMultiline, from: start)
    }
  }
}
