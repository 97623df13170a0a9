/// What keeps a page from being read.
public struct MarkupProblem: Error, Equatable, CustomStringConvertible {
  public var description: String
}

/// Elements without content, and so without an end.
let voidElements: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
  "source", "track", "wbr",
]

/// Elements whose end may be left out: the next of these ends them.
private let endedBy: [String: Set<String>] = [
  "td": ["td", "th", "tr", "tbody", "tfoot"],
  "th": ["td", "th", "tr", "tbody", "tfoot"],
  "tr": ["tr", "tbody", "tfoot"],
  "thead": ["tbody", "tfoot"], "tbody": ["tbody", "tfoot"],
  "li": ["li"], "dt": ["dt", "dd"], "dd": ["dt", "dd"], "p": ["p"],
]

/// Reads the HTML that this project writes, and what an author may add to it.
///
/// Ends that HTML lets one leave out are found; an end that fits nothing is a
/// ``MarkupProblem``.
///
/// - Complexity: O(*n*) for *n* bytes.
public func readMarkup(_ html: String) throws -> [Markup] {
  var reader = MarkupReader(html)
  return try reader.read()
}

private struct MarkupReader {
  private let bytes: [UInt8]
  private var position = 0

  /// The elements that have begun and not ended, the first being none.
  private var open = [MarkupElement("")]

  init(_ html: String) { bytes = Array(html.utf8) }

  mutating func read() throws -> [Markup] {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count {
        try readTag()
      } else {
        readText()
      }
    }
    while open.count > 1 { try end(open.count - 1) }
    return open[0].children
  }

  private mutating func readText() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      position += 1
    }
    append(text(start..<position))
  }

  private mutating func readTag() throws {
    let next = bytes[position + 1]
    if next == UInt8(ascii: "!") {
      skipDeclaration()
    } else if next == UInt8(ascii: "/") {
      position += 2
      let name = readName()
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
        position += 1
      }
      position += 1
      try end(name)
    } else if isNamePart(next) {
      position += 1
      try readStart()
    } else {
      readText()
    }
  }

  /// Skips a comment, or what else begins with an exclamation mark.
  private mutating func skipDeclaration() {
    let isComment = bytes[position...].starts(with: "<!--".utf8)
    let mark = Array((isComment ? "-->" : ">").utf8)
    position += isComment ? 4 : 2
    while position < bytes.count, !bytes[position...].starts(with: mark) {
      position += 1
    }
    position += mark.count
  }

  private mutating func readStart() throws {
    var element = MarkupElement(readName())
    var isEmpty = false
    while position < bytes.count {
      skipSpace()
      guard position < bytes.count else { break }
      if bytes[position] == UInt8(ascii: ">") { break }
      if bytes[position] == UInt8(ascii: "/") {
        isEmpty = true
        position += 1
        continue
      }
      isEmpty = false
      let attribute = readAttribute()
      // Of two of the same name HTML takes the first; XML has none.
      if element[attribute.name] == nil {
        element.attributes.append(attribute)
      }
    }
    position += 1
    while let last = open.last, open.count > 1,
      endedBy[last.name]?.contains(element.name) == true
    {
      try end(open.count - 1)
    }
    if isEmpty || voidElements.contains(element.name) {
      append(.element(element))
    } else if element.name == "script" || element.name == "style" {
      element.children = [.text(readRaw(until: "</\(element.name)"))]
      append(.element(element))
    } else {
      open.append(element)
    }
  }

  /// Reads what is no markup, and the tag that ends it.
  private mutating func readRaw(until mark: String) -> String {
    let start = position
    while position < bytes.count,
      !bytes[position...].starts(with: mark.utf8)
    { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    position += 1
    return text
  }

  private mutating func readName() -> String {
    let start = position
    while position < bytes.count, isNamePart(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= UInt8(ascii: " ") {
      position += 1
    }
  }

  private mutating func readAttribute() -> MarkupElement.Attribute {
    let start = position
    while position < bytes.count, bytes[position] > UInt8(ascii: " "),
      !" =>/".utf8.contains(bytes[position])
    { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      if position == start { position += 1 }
      return .init(name: name, value: "")
    }
    position += 1
    let quote = position < bytes.count ? bytes[position] : 0
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while position < bytes.count, bytes[position] > UInt8(ascii: " "),
        bytes[position] != UInt8(ascii: ">")
      { position += 1 }
      return .init(name: name, value: text(start..<position))
    }
    position += 1
    let valueStart = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    defer { position += 1 }
    return .init(name: name, value: text(valueStart..<position))
  }

  private mutating func append(_ text: String) {
    append(.text(text))
  }

  private mutating func append(_ node: Markup) {
    open[open.count - 1].children.append(node)
  }

  private mutating func end(_ name: String) throws {
    if voidElements.contains(name) { return }
    guard let place = open.lastIndex(where: { $0.name == name }), place > 0
    else { throw MarkupProblem(description: "</\(name)> ends nothing") }
    while open.count > place { try end(open.count - 1, by: name) }
  }

  /// Ends the innermost element, which must be the one to end unless its end
  /// may be left out.
  private mutating func end(_ place: Int, by name: String? = nil) throws {
    let element = open[place]
    guard element.name == name || endedBy[element.name] != nil else {
      throw MarkupProblem(description: "<\(element.name)> has no end")
    }
    open.removeLast()
    append(.element(element))
  }

  /// Returns a stretch with its references replaced.
  private func text(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return bytes[range].contains(UInt8(ascii: "&")) ? dereferenced(text) : text
  }
}

private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}

/// Returns a text with its references replaced by what they stand for, as far
/// as this project writes them; others stay as they are.
private func dereferenced(_ text: String) -> String {
  let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    "nbsp": "\u{A0}",
  ]
  func meaning(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[name] }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String($0) }
  }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...].dropFirst()
    if let end = rest.prefix(10).firstIndex(of: ";"),
      let character = meaning(rest[..<end])
    {
      result += character
      rest = rest[end...].dropFirst()
    } else {
      result += "&"
    }
  }
  return result + rest
}
