/// Recognizes raw HTML, as blocks and within lines.
struct HTMLSyntax {
  let bytes: UnsafePointer<UInt8>
  let end: Int

  /// Returns the kind, from 1 to 7, of the HTML block that starts at an
  /// opening angle bracket.
  func blockKind(at start: Int, interrupts: Bool) -> Int? {
    let i = start + 1
    guard i < end else { return nil }
    if bytes[i] == UInt8(ascii: "!") {
      if hasPrefix("!--", at: i) { return 2 }
      if hasPrefix("![CDATA[", at: i) { return 5 }
      return i + 1 < end && bytes[i + 1].isLetter ? 4 : nil
    }
    if bytes[i] == UInt8(ascii: "?") { return 3 }
    let isClosing = bytes[i] == UInt8(ascii: "/")
    let name = isClosing ? i + 1 : i
    var nameEnd = name
    while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit {
      nameEnd += 1
    }
    let endsName =
      nameEnd == end || bytes[nameEnd].isBlank
      || bytes[nameEnd] == UInt8(ascii: ">")
    let word = lowercasedName(name, nameEnd)
    let isRaw = rawTags.contains(word)
    if isRaw, endsName, !isClosing { return 1 }
    let isEmptyTag =
      nameEnd + 1 < end && bytes[nameEnd] == UInt8(ascii: "/")
      && bytes[nameEnd + 1] == UInt8(ascii: ">")
    if endsName || isEmptyTag, blockTags.contains(word) { return 6 }
    if interrupts || (isRaw && !isClosing) { return nil }
    guard let tagEnd = isClosing ? closingTag(at: i + 1) : openTag(at: i)
    else { return nil }
    for k in tagEnd..<end where !bytes[k].isBlank { return nil }
    return 7
  }

  private func hasPrefix(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - start >= count else { return false }
    for i in 0..<count where bytes[start + i] != text.utf8Start[i] {
      return false
    }
    return true
  }

  private func lowercasedName(_ start: Int, _ nameEnd: Int) -> String {
    guard nameEnd > start, nameEnd - start <= 10 else { return "" }
    let name = UnsafeBufferPointer(start: bytes + start, count: nameEnd - start)
    return String(decoding: name.lazy.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Reads `name attributes>` or `name attributes/>`; returns the place
  /// behind it.
  func openTag(at start: Int) -> Int? {
    guard var i = tagName(at: start) else { return nil }
    while true {
      let next = skipWhitespace(at: i)
      guard next < end else { return nil }
      if bytes[next] == UInt8(ascii: ">") { return next + 1 }
      if bytes[next] == UInt8(ascii: "/") {
        return next + 1 < end && bytes[next + 1] == UInt8(ascii: ">")
          ? next + 2 : nil
      }
      guard next > i, let attributeEnd = attribute(at: next) else {
        return nil
      }
      i = attributeEnd
    }
  }

  /// Reads `name>`, the slash being before it.
  func closingTag(at start: Int) -> Int? {
    guard let nameEnd = tagName(at: start) else { return nil }
    let i = skipWhitespace(at: nameEnd)
    return i < end && bytes[i] == UInt8(ascii: ">") ? i + 1 : nil
  }

  private func tagName(at start: Int) -> Int? {
    guard start < end, bytes[start].isLetter else { return nil }
    var i = start + 1
    while i < end,
      bytes[i].isLetter || bytes[i].isDigit || bytes[i] == UInt8(ascii: "-")
    {
      i += 1
    }
    return i
  }

  /// Reads `name`, `name=value`, `name='value'` or `name="value"`.
  private func attribute(at start: Int) -> Int? {
    guard
      bytes[start].isLetter || bytes[start] == UInt8(ascii: "_")
        || bytes[start] == UInt8(ascii: ":")
    else { return nil }
    var i = start + 1
    while i < end, isAttributeByte(bytes[i]) { i += 1 }
    let equals = skipWhitespace(at: i)
    guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return i }
    let value = skipWhitespace(at: equals + 1)
    guard value < end else { return nil }
    let quote = bytes[value]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var k = value + 1
      while k < end, bytes[k] != quote { k += 1 }
      return k < end ? k + 1 : nil
    }
    var k = value
    while k < end, isBareValueByte(bytes[k]) { k += 1 }
    return k > value ? k : nil
  }

  private func isAttributeByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-")
  }

  private func isBareValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default: true
    }
  }

  private func skipWhitespace(at start: Int) -> Int {
    var i = start
    while i < end, bytes[i].isWhitespace { i += 1 }
    return i
  }
}

/// Elements whose content is not markup: blank lines do not end them.
private let rawTags: Set<String> = ["pre", "script", "style", "textarea"]

/// Elements that start a block of their own.
private let blockTags = Set(
  """
  address article aside base basefont blockquote body caption center col
  colgroup dd details dialog dir div dl dt fieldset figcaption figure footer
  form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li
  link main menu menuitem nav noframes ol optgroup option p param search
  section summary table tbody td tfoot th thead title tr track ul
  """.split(whereSeparator: \.isWhitespace).map(String.init))
