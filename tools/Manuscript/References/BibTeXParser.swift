import Ground

/// One entry of a BibTeX file, as it is written there.
package struct BibTeXEntry {
  /// What sort of work it is, such as `article`, in lowercase.
  package var kind: String

  /// The key that citations use.
  package var key: String

  /// Where the entry starts.
  package var position: SourcePosition

  /// The fields, by name in lowercase.
  package var fields: [String: Field] = [:]

  /// A field of an entry.
  package struct Field {
    /// The text, with its TeX commands.
    var text: String

    /// Where the field's name stands.
    var position: SourcePosition
  }
}

/// Reads BibTeX: entries of fields in braces, quotes or plain digits.
///
/// Text between entries is a comment, as in BibTeX. `@string` and `@preamble`
/// are not supported, and say so.
package struct BibTeXParser {
  package private(set) var entries: [BibTeXEntry] = []
  package private(set) var problems = Problems()

  private let file: SourceFile
  private var offset = 0
  private var bytes: [UInt8] { file.bytes }

  package init(_ file: SourceFile) {
    self.file = file
    while skip(to: UInt8(ascii: "@")) {
      parseEntry()
    }
  }

  private var here: SourcePosition {
    file.position(of: min(offset, max(0, bytes.count - 1)))
  }

  private var current: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func skip(to byte: UInt8) -> Bool {
    while let current, current != byte {
      if current == UInt8(ascii: "%") { skipLine() } else { offset += 1 }
    }
    return current != nil
  }

  private mutating func skipLine() {
    while let current, current != UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func skipSpace() {
    while let current {
      if current == UInt8(ascii: "%") {
        skipLine()
      } else if isSpace(current) || current == 10 || current == 13 {
        offset += 1
      } else {
        return
      }
    }
  }

  private mutating func word() -> String {
    let start = offset
    while let current, Self.isWordByte(current) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private mutating func expect(
    _ byte: Character, _ what: String, in context: String
  ) -> Bool {
    skipSpace()
    guard let ascii = byte.asciiValue, current == ascii else {
      problems.error("expected \(what) in \(context); add it", at: here)
      return false
    }
    offset += 1
    return true
  }

  private mutating func parseEntry() {
    let position = here
    offset += 1
    let kind = word().lowercased()
    if kind == "comment" {
      skipLine()
      return
    }
    if kind == "string" || kind == "preamble" {
      problems.error(
        "'@\(kind)' is not supported; write the text out in each entry",
        at: position)
      return
    }
    guard expect("{", "'{'", in: "the entry '@\(kind)'") else { return }
    skipSpace()
    let key = word()
    if key.isEmpty {
      problems.error(
        "the entry '@\(kind)' has no key; write '@\(kind){author2015, …}'",
        at: here)
    }
    var entry = BibTeXEntry(kind: kind, key: key, position: position)
    while true {
      skipSpace()
      if current == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      if current == UInt8(ascii: "}") {
        offset += 1
        break
      }
      guard parseField(into: &entry) else { return }
    }
    entries.append(entry)
  }

  /// Reads a field, and returns whether the entry can go on after it.
  private mutating func parseField(into entry: inout BibTeXEntry) -> Bool {
    let position = here
    let name = word().lowercased()
    guard !name.isEmpty else {
      problems.error(
        current == nil
          ? "the entry '\(entry.key)' is not closed; add its last '}'"
          : "expected a field such as 'title = {…}' in the entry "
            + "'\(entry.key)'",
        at: current == nil ? entry.position : position)
      return false
    }
    guard expect("=", "'='", in: "the field '\(name)'") else { return false }
    skipSpace()
    guard let text = parseText(of: name, at: position) else { return false }
    if entry.fields[name] != nil {
      problems.error(
        "the field '\(name)' occurs twice in '\(entry.key)'; remove one",
        at: position)
    }
    entry.fields[name] = .init(text: text, position: position)
    skipSpace()
    // The end of the file is the entry's mistake, not the field's.
    if let current, current != UInt8(ascii: ","), current != UInt8(ascii: "}") {
      problems.error(
        "expected ',' or '}' after the field '\(name)' of '\(entry.key)'; add "
          + "it", at: here)
      return false
    }
    return true
  }

  private mutating func parseText(
    of name: String, at position: SourcePosition
  ) -> String? {
    let start = offset
    switch current {
    case UInt8(ascii: "{"), UInt8(ascii: "\""):
      let quoted = current == UInt8(ascii: "\"")
      offset += 1
      var depth = 0
      while let byte = current {
        if byte == UInt8(ascii: "\\") {
          offset += 2
          continue
        }
        if depth == 0, byte == (quoted ? UInt8(ascii: "\"") : UInt8(ascii: "}"))
        {
          break
        }
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        offset += 1
      }
      guard current != nil else {
        problems.error(
          "the field '\(name)' is not closed; add its "
            + (quoted ? "'\"'" : "'}'"), at: position)
        return nil
      }
      let text = bytes[(start + 1)..<offset]
      offset += 1
      return String(decoding: text, as: UTF8.self)
    default:
      let text = word()
      if text.isEmpty || !text.allSatisfy(\.isNumber) {
        problems.error(
          "the field '\(name)' needs braces; write '\(name) = {…}'",
          at: file.position(of: start))
        return nil
      }
      return text
    }
  }
}
