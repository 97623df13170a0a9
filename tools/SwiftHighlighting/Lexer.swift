/// Returns the tokens of Swift source, which concatenate to the source.
public func tokens(of source: String) -> [Token] {
  let bytes = Array(source.utf8)
  var result: [Token] = []
  var i = 0
  func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_")
      || UnicodeScalar(byte).properties.isAlphabetic
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  while i < bytes.count {
    let start = i
    var kind = Token.Kind.plain
    if bytes[i] <= 32 {
      while i < bytes.count, bytes[i] <= 32 { i += 1 }
      kind = .whitespace
    } else if bytes[i...].starts(with: "//".utf8) {
      while i < bytes.count, bytes[i] != 10 { i += 1 }
      kind = .comment
    } else if isWord(bytes[i]) {
      while i < bytes.count, isWord(bytes[i]) { i += 1 }
    } else {
      i += 1
    }
    result.append(Token(kind: kind, range: start..<i))
  }
  return result
}
