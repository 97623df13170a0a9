/// Returns the text that a string literal stands for, or nil if the bytes are
/// not a whole literal or one with interpolations.
func stringValue(_ literal: ArraySlice<UInt8>) -> String? {
  let pounds = literal.prefix { $0 == UInt8(ascii: "#") }.count
  let quoted = literal.dropFirst(pounds).dropLast(pounds)
  let isMultiline =
    quoted.starts(with: #"""""#.utf8) && quoted.count >= 6
  let quotes = isMultiline ? 3 : 1
  guard quoted.count >= 2 * quotes, quoted.last == UInt8(ascii: "\"") else {
    return nil
  }
  var content = Array(quoted.dropFirst(quotes).dropLast(quotes))
  if isMultiline { content = withoutIndentation(content) }
  return unescaped(content, pounds: pounds)
}

/// Returns the lines between the quotes of a multi-line literal, without the
/// indentation of the closing quotes.
private func withoutIndentation(_ content: [UInt8]) -> [UInt8] {
  var lines = content.split(
    separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard lines.count > 1, let indentation = lines.popLast()?.count else {
    return content
  }
  return Array(
    lines.dropFirst().map { $0.dropFirst(indentation) }
      .joined(separator: [UInt8(ascii: "\n")]))
}

/// Returns the content of a literal with its escapes replaced.
private func unescaped(_ content: [UInt8], pounds: Int) -> String? {
  var result: [UInt8] = []
  let pound = [UInt8](repeating: UInt8(ascii: "#"), count: pounds)
  var i = 0
  while i < content.count {
    guard content[i] == UInt8(ascii: "\\"),
      content[(i + 1)...].starts(with: pound), i + 1 + pounds < content.count
    else {
      result.append(content[i])
      i += 1
      continue
    }
    i += 1 + pounds
    let escaped = content[i]
    i += 1
    switch escaped {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "0"): result.append(0)
    case UInt8(ascii: "\n"): break
    case UInt8(ascii: "("): return nil
    case UInt8(ascii: "u"):
      let digits = content[i...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
      guard
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      result += Array(String(scalar).utf8)
      i = min(content.count, i + digits.count + 2)
    default: result.append(escaped)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
