/// Reads the parts that links and link reference definitions are made of.
///
/// Each function takes the place where a part may start and returns where it
/// ends, or nil if there is none.
struct LinkSyntax {
  let bytes: UnsafePointer<UInt8>
  let end: Int

  /// How deep parentheses may nest in a bare destination, as in the reference
  /// implementation: it bounds the time that a wrong guess takes.
  static let deepestParentheses = 32

  /// The most bytes between the brackets of a label.
  static let longestLabel = 999

  /// Reads `[label]` and returns the place behind it.
  func label(at start: Int) -> Int? {
    guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    var i = start + 1
    let limit = min(end, i + Self.longestLabel + 1)
    var isBlank = true
    while i < limit {
      switch bytes[i] {
      case UInt8(ascii: "]"): return isBlank ? nil : i + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"):
        isBlank = false
        i += i + 1 < end && bytes[i + 1].isPunctuation ? 2 : 1
      default:
        if !bytes[i].isWhitespace { isBlank = false }
        i += 1
      }
    }
    return nil
  }

  /// Reads `<destination>` or a bare destination, which may be empty.
  func destination(at start: Int) -> (range: ByteRange, next: Int)? {
    guard start < end else { return nil }
    return bytes[start] == UInt8(ascii: "<")
      ? bracketedDestination(at: start) : bareDestination(at: start)
  }

  private func bracketedDestination(
    at start: Int
  ) -> (range: ByteRange, next: Int)? {
    var i = start + 1
    while i < end {
      switch bytes[i] {
      case UInt8(ascii: ">"): return (ByteRange(start + 1, i), i + 1)
      case UInt8(ascii: "<"), 0x0A: return nil
      case UInt8(ascii: "\\"):
        i += i + 1 < end && bytes[i + 1].isPunctuation ? 2 : 1
      default: i += 1
      }
    }
    return nil
  }

  private func bareDestination(
    at start: Int
  ) -> (range: ByteRange, next: Int)? {
    var i = start
    var depth = 0
    scan: while i < end {
      switch bytes[i] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > Self.deepestParentheses { return nil }
        i += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        i += 1
      case UInt8(ascii: "\\"):
        i += i + 1 < end && bytes[i + 1].isPunctuation ? 2 : 1
      case 0...0x20, 0x7F: break scan
      default: i += 1
      }
    }
    return depth == 0 ? (ByteRange(start, i), i) : nil
  }

  /// Reads a title in quotes or parentheses.
  func title(at start: Int) -> (range: ByteRange, next: Int)? {
    guard start < end else { return nil }
    let opening = bytes[start]
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var i = start + 1
    while i < end {
      if bytes[i] == closing { return (ByteRange(start + 1, i), i + 1) }
      if bytes[i] == UInt8(ascii: "(") && opening == UInt8(ascii: "(") {
        return nil
      }
      let isEscape =
        bytes[i] == UInt8(ascii: "\\") && i + 1 < end
        && bytes[i + 1].isPunctuation
      i += isEscape ? 2 : 1
    }
    return nil
  }

  /// Returns the place behind the spaces and tabs at `start`.
  func skipBlanks(at start: Int) -> Int {
    var i = start
    while i < end, bytes[i].isBlank { i += 1 }
    return i
  }

  /// Returns the place behind the white space, line ends too, at `start`.
  func skipWhitespace(at start: Int) -> Int {
    var i = start
    while i < end, bytes[i].isWhitespace { i += 1 }
    return i
  }

  /// Returns the place behind the line end at `start`, if blanks alone stand
  /// before it; `end` counts as one.
  func skipLineEnd(at start: Int) -> Int? {
    let i = skipBlanks(at: start)
    if i == end { return i }
    return bytes[i] == 0x0A ? i + 1 : nil
  }
}
