/// Returns the tokens of Python source, which concatenate to the source.
///
/// Names are told apart by their letters and by what stands beside them; a
/// string that is never closed ends with its line, or with the source if it
/// has three quotes. What an f-string interpolates is part of the string.
///
/// - Complexity: O(*n*).
public func pythonTokens(of source: String) -> [Token] {
  var source = source
  return source.withUTF8 { bytes in
    var lexer = PythonLexer(bytes)
    while lexer.i < bytes.count { lexer.next() }
    return lexer.tokens
  }
}

private struct PythonLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var i = 0
  private(set) var tokens: [Token] = []

  /// Whether the last word was `def` or `class`.
  private var isDeclaring = false

  /// Whether only blanks stand before this place in its line.
  private var isAtStart = true

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  mutating func next() {
    let start = i
    let first = bytes[i]
    var kind = Token.Kind.plain
    switch first {
    case 0x09...0x0D, 0x20:
      while i < bytes.count, isSpace(bytes[i]) {
        if isNewline(bytes[i]) { isAtStart = true }
        i += 1
      }
      tokens.append(Token(kind: .whitespace, range: start..<i))
      return
    case UInt8(ascii: "#"):
      while i < bytes.count, !isNewline(bytes[i]) { i += 1 }
      kind = .comment
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      string()
      kind = .string
    case UInt8(ascii: "@") where isAtStart:
      i += 1
      while Self.isPart(byte(i)) || byte(i) == UInt8(ascii: ".") { i += 1 }
      kind = .attribute
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      number()
      kind = .number
    case UInt8(ascii: "."):
      i += 1
      if isDigit(byte(i)) {
        number()
        kind = .number
      }
    case _ where Self.isPart(first): kind = word()
    default: i += 1
    }
    isAtStart = false
    tokens.append(Token(kind: kind, range: start..<i))
  }

  private mutating func word() -> Token.Kind {
    let start = i
    while Self.isPart(byte(i)) { i += 1 }
    let text = String(decoding: bytes[start..<i], as: UTF8.self)
    let quote = byte(i)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      text.count <= 2, text.lowercased().allSatisfy("rbfu".contains)
    {
      string()
      return .string
    }
    if Self.words.contains(text) {
      isDeclaring = text == "def" || text == "class"
      return .keyword
    }
    defer { isDeclaring = false }
    if isDeclaring { return .declaration }
    if let first = text.first, first.isUppercase { return .type }
    return quote == UInt8(ascii: "(") ? .call : .plain
  }

  private mutating func string() {
    let quote = bytes[i]
    let isLong = byte(i + 1) == quote && byte(i + 2) == quote
    let count = isLong ? 3 : 1
    i += count
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\\") {
        i = min(i + 2, bytes.count)
      } else if !isLong, isNewline(bytes[i]) {
        return
      } else if (0..<count).allSatisfy({ byte(i + $0) == quote }) {
        i += count
        return
      } else {
        i += 1
      }
    }
  }

  private mutating func number() {
    while i < bytes.count {
      let isExponent =
        (bytes[i] | 0x20) == UInt8(ascii: "e")
        && (byte(i + 1) == UInt8(ascii: "-")
          || byte(i + 1) == UInt8(ascii: "+"))
      if isExponent {
        i += 2
      } else if Self.isPart(bytes[i]) || bytes[i] == UInt8(ascii: ".") {
        i += 1
      } else {
        return
      }
    }
  }

  /// Whether a byte may stand in a name; those beyond ASCII may.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "$") && isWord(byte) || byte >= 0x80
  }

  private static let words: Set = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break",
    "class", "continue", "def", "del", "elif", "else", "except", "finally",
    "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]
}
