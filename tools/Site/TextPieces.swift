/// A piece of what a reader sees of an HTML fragment.
enum TextPiece: Equatable {
  /// An element with this `id` starts.
  case anchor(String)

  /// A part of the page starts that is found by itself.
  case part(id: String)

  /// The part ends.
  case partEnd

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

/// The classes of the elements that are found by themselves, if they have an
/// anchor.
private let parts: Set<String> = [
  "claim", "exercise", "explorer", "figure", "output",
]

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
  var part: (name: String, depth: Int)?
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
    let tag = MarkupTag(in: bytes, at: position)
    position = tag.end
    if let open = skipping {
      guard tag.name == open.name, !tag.isEmpty else { continue }
      let depth = open.depth + (tag.isClosing ? -1 : 1)
      skipping = depth == 0 ? nil : (open.name, depth)
      continue
    }
    if let open = part, tag.name == open.name, !tag.isEmpty {
      let depth = open.depth + (tag.isClosing ? -1 : 1)
      part = depth == 0 ? nil : (open.name, depth)
      if depth == 0 {
        flush()
        pieces.append(.partEnd)
      }
    }
    if !tag.isClosing, let id = tag.id {
      flush()
      if part == nil, isPart(tag, id: id) {
        part = (tag.name, 1)
        pieces.append(.part(id: id))
      } else {
        pieces.append(.anchor(id))
      }
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

private func isPart(_ tag: MarkupTag, id: String) -> Bool {
  if tag.name == "li" { return id.hasPrefix(sourcePrefix) }
  let classes = (tag.classes ?? "").split(separator: " ").map(String.init)
  return !parts.isDisjoint(with: classes)
}

/// Returns `text` with the references that ``escaped(_:)`` writes, and a few
/// that prose is full of, replaced by their characters.
func unescaped(_ text: String) -> String {
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
