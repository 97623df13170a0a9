/// Returns the tokens of Swift source, which concatenate to the source.
///
/// Every byte is in one token, whatever the source: a literal or comment that
/// is never closed is a token up to the end of its line or of the source.
///
/// - Complexity: O(*n*). Nesting takes no stack.
public func tokens(of source: String) -> [Token] {
  var source = source
  return source.withUTF8 { bytes in
    var lexer = Lexer(bytes)
    lexer.run()
    var classifier = Classifier(bytes, lexer.tokens)
    classifier.run()
    return classifier.tokens
  }
}

/// Splits source into tokens by their characters alone.
///
/// Names come out as `plain`, for ``Classifier`` to tell apart.
struct Lexer {
  /// A string literal whose interpolation is being read.
  struct Interpolation {
    var pounds: Int
    var isMultiline: Bool
    /// The parentheses open in it.
    var depth = 0
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var i = 0
  var interpolations: [Interpolation] = []
  private(set) var tokens: [Token] = []

  /// Whether a quote with so many pounds was found, and where it was sought,
  /// so that no line is searched again from within.
  var closings: [Int: (searched: Range<Int>, exists: Bool)] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3)
  }

  mutating func run() {
    if byte(0) == UInt8(ascii: "#"), byte(1) == UInt8(ascii: "!") {
      toLineEnd()
      add(.comment, from: 0)
    }
    while i < bytes.count { next() }
  }

  // MARK: Reading

  /// The byte at an index, or zero past the end.
  func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<i))
  }

  private mutating func toLineEnd() {
    while i < bytes.count, !isNewline(bytes[i]) { i += 1 }
  }

  private mutating func next() {
    let start = i
    let first = bytes[i]
    switch first {
    case 0x09...0x0D, 0x20:
      repeat { i += 1 } while isSpace(byte(i)) && i < bytes.count
      add(.whitespace, from: start)
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: "$"):
      toWordEnd()
      add(.plain, from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\""): string(pounds: 0)
    case UInt8(ascii: "#"): pound()
    case UInt8(ascii: "@"):
      i += 1
      toWordEnd()
      while byte(i) == UInt8(ascii: "."), isWord(byte(i + 1)) {
        i += 1
        toWordEnd()
      }
      add(i > start + 1 ? .attribute : .plain, from: start)
    case UInt8(ascii: "`"): quotedName()
    case UInt8(ascii: "/"): slash()
    case UInt8(ascii: "("):
      if !interpolations.isEmpty {
        interpolations[interpolations.count - 1].depth += 1
      }
      i += 1
      add(.plain, from: start)
    case UInt8(ascii: ")"): closingParenthesis()
    case UInt8(ascii: "."):
      i += 1
      guard byte(i) == UInt8(ascii: ".") else {
        add(.plain, from: start)
        break
      }
      toOperatorEnd()
      add(.operator, from: start)
    case _ where isOperator(first):
      i += 1
      toOperatorEnd()
      add(.operator, from: start)
    case 0x80...:
      let (isSign, length) = scalar(at: i)
      i += length
      if isSign { toOperatorEnd() } else { toWordEnd() }
      add(isSign ? .operator : .plain, from: start)
    default:
      i += 1
      add(.plain, from: start)
    }
  }

  // MARK: Names, numbers, operators

  mutating func toWordEnd() {
    while i < bytes.count {
      if isWord(bytes[i]) {
        i += 1
      } else if bytes[i] >= 0x80 {
        let (isSign, length) = scalar(at: i)
        if isSign { return }
        i += length
      } else {
        return
      }
    }
  }

  private mutating func toOperatorEnd() {
    while i < bytes.count {
      if bytes[i] >= 0x80 {
        let (isSign, length) = scalar(at: i)
        guard isSign else { return }
        i += length
      } else if isOperator(bytes[i]) || bytes[i] == UInt8(ascii: ".") {
        // A comment ends an operator.
        if bytes[i] == UInt8(ascii: "/"),
          byte(i + 1) == UInt8(ascii: "/") || byte(i + 1) == UInt8(ascii: "*")
        {
          return
        }
        // A point belongs to operators that start with one.
        if bytes[i] == UInt8(ascii: "."), tokens.isEmpty || !startsWithPoint() {
          return
        }
        i += 1
      } else {
        return
      }
    }
  }

  /// Whether the operator being read starts with a point.
  private func startsWithPoint() -> Bool {
    bytes[tokens.last?.range.upperBound ?? 0] == UInt8(ascii: ".")
  }

  /// Returns whether the scalar at an index is an operator's, and its length.
  private func scalar(at index: Int) -> (isSign: Bool, length: Int) {
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else {
      return (false, bytes.count - index)
    }
    var value = first & (0xFF >> UInt32(length + 1))
    for k in 1..<length { value = value << 6 | UInt32(bytes[index + k] & 0x3F) }
    return (isOperatorScalar(value), length)
  }

  private mutating func number() {
    let start = i
    let second = byte(i + 1) | 0x20
    let isMember =
      start > 0 && bytes[start - 1] == UInt8(ascii: ".")
      && !(start > 1 && bytes[start - 2] == UInt8(ascii: "."))
    let isHexadecimal = bytes[i] == UInt8(ascii: "0") && second == 0x78
    toWordEnd()
    // The elements of a tuple in a tuple: `pair.0.1`.
    if !isMember {
      if byte(i) == UInt8(ascii: "."),
        isHexadecimal ? isHexadecimalFraction(i + 1) : isDigit(byte(i + 1))
      {
        i += 1
        toWordEnd()
      }
      let exponent = UInt8(ascii: isHexadecimal ? "p" : "e")
      if i > start, bytes[i - 1] | 0x20 == exponent, isDigit(byte(i + 1)),
        byte(i) == UInt8(ascii: "-") || byte(i) == UInt8(ascii: "+")
      {
        i += 1
        toWordEnd()
      }
    }
    add(.number, from: start)
  }

  /// Whether the digits from `start` end in an exponent, as in `0x1.ef8p-45`,
  /// and are no member, as in `0x1.description`.
  private func isHexadecimalFraction(_ start: Int) -> Bool {
    func isHexadecimalDigit(_ byte: UInt8) -> Bool {
      isDigit(byte) || (byte | 0x20) &- 0x61 < 6
    }
    guard isHexadecimalDigit(byte(start)) else { return false }
    var k = start
    while isHexadecimalDigit(byte(k)) || byte(k) == UInt8(ascii: "_") { k += 1 }
    guard byte(k) | 0x20 == UInt8(ascii: "p") else { return false }
    let sign = byte(k + 1)
    let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    return isDigit(byte(isSigned ? k + 2 : k + 1))
  }

  private mutating func quotedName() {
    let start = i
    i += 1
    while i < bytes.count, bytes[i] != UInt8(ascii: "`"), !isNewline(bytes[i]) {
      i += 1
    }
    if byte(i) == UInt8(ascii: "`") {
      i += 1
    } else {
      i = start + 1
    }
    add(.plain, from: start)
  }

  // MARK: Comments and regular expressions

  private mutating func slash() {
    let start = i
    switch byte(i + 1) {
    case UInt8(ascii: "/"):
      let isDocumentation =
        byte(i + 2) == UInt8(ascii: "/") && byte(i + 3) != UInt8(ascii: "/")
      toLineEnd()
      add(isDocumentation ? .documentation : .comment, from: start)
    case UInt8(ascii: "*"):
      let isDocumentation =
        byte(i + 2) == UInt8(ascii: "*") && byte(i + 3) != UInt8(ascii: "/")
      i += 2
      var depth = 1
      while i < bytes.count, depth > 0 {
        if bytes[i] == UInt8(ascii: "/"), byte(i + 1) == UInt8(ascii: "*") {
          depth += 1
          i += 2
        } else if bytes[i] == UInt8(ascii: "*"),
          byte(i + 1) == UInt8(ascii: "/")
        {
          depth -= 1
          i += 2
        } else {
          i += 1
        }
      }
      add(isDocumentation ? .documentation : .comment, from: start)
    default:
      if let end = regexEnd() {
        i = end
        add(.regex, from: start)
      } else {
        i += 1
        toOperatorEnd()
        add(.operator, from: start)
      }
    }
  }

  /// Returns where the regular expression that starts here ends, or nil if a
  /// slash here divides.
  ///
  /// The rules are the compiler's (SE-0354): nothing to the left that a slash
  /// could bind to, no space after the first slash or before the last, both on
  /// one line, and no parenthesis closed that was not opened between them.
  private func regexEnd() -> Int? {
    if i > 0 {
      switch bytes[i - 1] {
      case 0x09...0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: "["),
        UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: ":"):
        break
      default: return nil
      }
    }
    if isSpace(byte(i + 1)) { return nil }
    var depth = 0
    var k = i + 1
    while k < bytes.count, !isNewline(bytes[k]) {
      switch bytes[k] {
      case UInt8(ascii: "\\"):
        k += 1
        if isNewline(byte(k)) { return nil }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return nil }
      case UInt8(ascii: "/"):
        return k == i + 1 || isSpace(bytes[k - 1]) ? nil : k + 1
      default: break
      }
      k += 1
    }
    return nil
  }
}
