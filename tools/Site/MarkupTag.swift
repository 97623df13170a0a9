/// A tag, a comment or a declaration.
struct MarkupTag {
  /// The element, in lowercase.
  var name: String

  /// Whether it ends an element.
  var isClosing: Bool

  /// Whether it ends the element that it starts.
  var isEmpty: Bool

  /// Whether what its element contains is not searched.
  var isUnsearched: Bool

  /// The element's anchor.
  var id: String?

  /// What classes the element has, as one text.
  var classes: String?

  /// The formula that the element is, as TeX.
  var alternative: String?

  /// Whether the element is a number as a run or a work has it.
  var isNumber: Bool { classes == "value" || classes == "published" }

  /// Where the tag ends.
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
    let attributes = bytes[attributesStart..<position]
    id = value(of: "id", in: attributes)
    classes = value(of: "class", in: attributes)
    alternative =
      name == "math" ? value(of: "alttext", in: attributes) : nil
    isUnsearched = attributes.starts(with: " \(unsearched)".utf8)
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

/// Returns the value of an attribute in the text of a tag's attributes.
func value(of name: String, in attributes: ArraySlice<UInt8>) -> String? {
  let mark = Array(" \(name)=\"".utf8)
  var position = attributes.startIndex
  while position + mark.count <= attributes.endIndex {
    if attributes[position] == mark[0],
      attributes[position..<(position + mark.count)].elementsEqual(mark)
    {
      let value = attributes[(position + mark.count)...]
        .prefix { $0 != UInt8(ascii: "\"") }
      return unescaped(String(decoding: value, as: UTF8.self))
    }
    position += 1
  }
  return nil
}
