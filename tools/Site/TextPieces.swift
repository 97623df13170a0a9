/// A piece of what a reader sees of an HTML fragment.
enum TextPiece: Equatable {
  /// An element with this `id` starts.
  case anchor(String)

  /// Text, with its references resolved where they are the common ones.
  case text(String)
}

/// Elements whose content is not read as text: pictures, scripts, formulas
/// in their TeX form, listings, which would drown the prose, and headings,
/// which the index has from elsewhere.
private let silent: Set<String> = [
  "svg", "script", "style", "annotation", "pre", "template", "h1", "h2", "h3",
  "h4", "h5", "h6",
]

/// The attribute of an element whose content is not searched.
let unsearched = "data-unsearched"

/// Elements that do not end a word.
let inlineElements: Set<String> = [
  "a", "abbr", "b", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
  "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
  "tspan", "u", "var", "wbr", "mi", "mn", "mo", "mtext", "mrow", "msub", "msup",
]

/// Returns the text of an HTML fragment that this program has written, with
/// the places where an `id` stands.
///
/// - Complexity: O(*n*) for *n* bytes.
func textPieces(of html: String) -> [TextPiece] {
  let bytes = Array(html.utf8)
  var pieces: [TextPiece] = []
  var text: [UInt8] = []
  var skipping: (name: String, depth: Int)?
  var position = 0

  func flush() {
    guard !text.isEmpty else { return }
    pieces.append(.text(unescaped(String(decoding: text, as: UTF8.self))))
    text.removeAll()
  }

  while position < bytes.count {
    guard bytes[position] == UInt8(ascii: "<") else {
      if skipping == nil { text.append(bytes[position]) }
      position += 1
      continue
    }
    // In a script a `<` need not start a tag; its end tag does.
    if let open = skipping, open.name == "script",
      !bytes[(position + 1)...].starts(with: "/script".utf8)
    {
      position += 1
      continue
    }
    let tag = HTMLTag(in: bytes, at: position)
    position = tag.end
    if let open = skipping {
      guard tag.name == open.name, !tag.isEmpty else { continue }
      let depth = open.depth + (tag.isClosing ? -1 : 1)
      skipping = depth == 0 ? nil : (open.name, depth)
      continue
    }
    if !tag.isClosing, let id = tag.id {
      flush()
      pieces.append(.anchor(id))
    }
    if !inlineElements.contains(tag.name) { text.append(UInt8(ascii: " ")) }
    if !tag.isClosing, !tag.isEmpty,
      silent.contains(tag.name) || tag.isUnsearched
    {
      skipping = (tag.name, 1)
    }
  }
  flush()
  return pieces
}

/// A tag, a comment or a declaration.
struct HTMLTag {
  var name: String
  var isClosing: Bool
  var isEmpty: Bool
  var isUnsearched: Bool
  /// Whether the element is a number as a run or a work has it.
  var isNumber: Bool
  var id: String?
  /// The formula, as TeX.
  var alternative: String?
  var end: Int

  /// Reads what starts at the `<` at `start`; quotes may hold a `>`.
  init(in bytes: [UInt8], at start: Int) {
    var position = start + 1
    isClosing = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    let nameStart = position
    while position < bytes.count, isNamePart(bytes[position]) { position += 1 }
    name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
      .lowercased()
    let attributesStart = position
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      position += 1
    }
    isEmpty = position > start && bytes[position - 1] == UInt8(ascii: "/")
    id = value(of: "id", in: bytes[attributesStart..<position])
    alternative =
      name == "math"
      ? value(of: "alttext", in: bytes[attributesStart..<position]) : nil
    isUnsearched = bytes[attributesStart..<position]
      .starts(with: " \(unsearched)".utf8)
    isNumber = ["value", "published"].contains {
      bytes[attributesStart..<position].starts(with: " class=\"\($0)\"".utf8)
    }
    end = min(position + 1, bytes.count)
  }
}

func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}

/// Returns the value of ` name="…"` in the text of a tag's attributes.
private func value(
  of name: String, in attributes: ArraySlice<UInt8>
) -> String? {
  let mark = Array(" \(name)=\"".utf8)
  var position = attributes.startIndex
  while position + mark.count <= attributes.endIndex {
    if attributes[position..<(position + mark.count)].elementsEqual(mark) {
      let value = attributes[(position + mark.count)...]
        .prefix { $0 != UInt8(ascii: "\"") }
      return unescaped(String(decoding: value, as: UTF8.self))
    }
    position += 1
  }
  return nil
}

/// Returns `text` with the references that ``escaped(_:)`` writes, and a few
/// that prose is full of, replaced by their characters.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
    "nbsp": " ", "#160": " ", "#x27": "'", "#34": "\"",
  ]
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...]
    let end = rest.prefix(8).firstIndex(of: ";")
    if let end, let character = names[rest[rest.index(after: start)..<end]] {
      result += character
      rest = rest[rest.index(after: end)...]
    } else {
      result += "&"
      rest = rest.dropFirst()
    }
  }
  return result + rest
}
