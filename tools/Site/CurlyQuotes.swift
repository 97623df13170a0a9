/// Returns plain text with curly quotation marks and apostrophes in place of
/// straight ones.
///
///     withCurlyQuotes("\"Explodes\", says He's paper")
///     // “Explodes”, says He’s paper
///
/// A mark opens where a space, a dash or an opening bracket precedes it and
/// something follows; behind anything else it closes, and a single one that
/// closes is the apostrophe. One between two spaces stays: it stands for
/// itself.
func withCurlyQuotes(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == doubleQuote || $0 == apostrophe })
  else { return text }
  var curler = QuoteCurler(Array(text.utf8))
  while let byte = curler.next {
    if byte == doubleQuote || byte == apostrophe {
      curler.takeQuote(ofLength: 1, isDouble: byte == doubleQuote)
    } else {
      curler.takeCharacter()
    }
  }
  return curler.text
}

/// Returns an HTML fragment that this program has written with curly quotation
/// marks and apostrophes in its text.
///
/// Attributes, code, what a program printed, formulas and the numbers of a run
/// stay as they are.
///
/// - Complexity: O(*n*) for *n* bytes.
func withCurlyQuotes(html: String) -> String {
  var curler = QuoteCurler(Array(html.utf8))
  while let byte = curler.next {
    switch byte {
    case UInt8(ascii: "<"): curler.takeTag()
    case UInt8(ascii: "&"): curler.takeReference()
    case doubleQuote, apostrophe:
      curler.takeQuote(ofLength: 1, isDouble: byte == doubleQuote)
    default: curler.takeCharacter()
    }
  }
  return curler.text
}

private let doubleQuote = UInt8(ascii: "\"")
private let apostrophe = UInt8(ascii: "'")

/// Elements whose content is exact.
private let exact: Set<String> = [
  "code", "pre", "kbd", "samp", "math", "script", "style", "template",
]

/// A pass over a text that copies it, quotation marks apart.
private struct QuoteCurler {
  private let bytes: [UInt8]
  private var position = 0
  private var result: [UInt8] = []
  /// Whether a mark that comes now would open.
  private var mayOpen = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count + bytes.count / 50)
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }
  var text: String { String(decoding: result, as: UTF8.self) }

  private mutating func copy(upTo end: Int) {
    result += bytes[position..<end]
    position = end
  }

  /// Copies one character.
  mutating func takeCharacter() {
    let byte = bytes[position]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let end = min(position + length, bytes.count)
    mayOpen = opensBehind(bytes[position..<end])
    copy(upTo: end)
  }

  /// Writes a mark for the straight one that comes next.
  mutating func takeQuote(ofLength length: Int, isDouble: Bool) {
    let end = position + length
    let following = end < bytes.count ? bytes[end] : UInt8(ascii: " ")
    if mayOpen, isSpace(following) { return copy(upTo: end) }
    // As in the '90s.
    let isOmission = !isDouble && (0x30...0x39).contains(following)
    let opens = mayOpen && !isOmission
    let mark =
      switch (opens, isDouble) {
      case (true, true): "“"
      case (true, false): "‘"
      case (false, true): "”"
      case (false, false): "’"
      }
    result += mark.utf8
    position = end
    mayOpen = opens
  }

  /// Copies a reference to a character, or curls it.
  mutating func takeReference() {
    for (name, isDouble) in [
      ("&quot;", true), ("&#34;", true), ("&#39;", false), ("&#x27;", false),
    ] where bytes[position...].starts(with: name.utf8) {
      return takeQuote(ofLength: name.utf8.count, isDouble: isDouble)
    }
    mayOpen =
      bytes[position...].starts(with: "&nbsp;".utf8)
      || bytes[position...].starts(with: "&#160;".utf8)
    copy(upTo: position + 1)
    while let byte = next, byte != UInt8(ascii: ";"), isNamePart(byte) {
      copy(upTo: position + 1)
    }
    if next == UInt8(ascii: ";") { copy(upTo: position + 1) }
  }

  /// Copies a tag, with all that its element contains if that is exact.
  mutating func takeTag() {
    if bytes[position...].starts(with: "<!--".utf8) { return copyComment() }
    let tag = MarkupTag(in: bytes, at: position)
    copy(upTo: tag.end)
    if !tag.isClosing, !tag.isEmpty, exact.contains(tag.name) || tag.isNumber {
      copyElement(tag.name)
      mayOpen = false
    } else if !inlineElements.contains(tag.name) {
      mayOpen = true
    }
  }

  private mutating func copyComment() {
    repeat {
      copy(upTo: position + 1)
    } while position < bytes.count
      && !bytes[position...].starts(with: "-->".utf8)
  }

  private mutating func copyElement(_ name: String) {
    var depth = 1
    let end = Array("</\(name)".utf8)
    let isScript = name == "script" || name == "style"
    while depth > 0, position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"),
        !isScript || bytes[position...].starts(with: end)
      else {
        copy(upTo: position + 1)
        continue
      }
      let tag = MarkupTag(in: bytes, at: position)
      if tag.name == name, !tag.isEmpty { depth += tag.isClosing ? -1 : 1 }
      copy(upTo: tag.end)
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  private func opensBehind(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first else { return true }
    if character.count == 1 {
      return isSpace(first) || "([{-/".utf8.contains(first)
    }
    return ["\u{A0}", "–", "—", "“", "‘", "\u{2009}", "\u{202F}", "„"]
      .contains { $0.utf8.elementsEqual(character) }
  }
}
