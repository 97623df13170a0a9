extension Markup {
  /// Returns the piece as XHTML: every element has an end, every attribute a
  /// value, and formulas and pictures name their language.
  public var xhtml: String {
    var writer = MarkupWriter(isXML: true)
    writer.write(self)
    return writer.text
  }

  /// Returns the piece as HTML.
  public var html: String {
    var writer = MarkupWriter(isXML: false)
    writer.write(self)
    return writer.text
  }
}

extension [Markup] {
  /// The pieces as XHTML.
  public var xhtml: String { map(\.xhtml).joined() }

  /// The pieces as HTML.
  public var html: String { map(\.html).joined() }
}

private struct MarkupWriter {
  private static let namespaces = [
    "svg": "http://www.w3.org/2000/svg",
    "math": "http://www.w3.org/1998/Math/MathML",
  ]

  let isXML: Bool
  private var bytes: [UInt8] = []

  init(isXML: Bool) { self.isXML = isXML }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ node: Markup) {
    switch node {
    case .text(let text): write(text, isValue: false)
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: MarkupElement) {
    bytes += "<\(element.name)".utf8
    if isXML, element["xmlns"] == nil,
      let name = Self.namespaces[element.name]
    {
      bytes += " xmlns=\"\(name)\"".utf8
    }
    for attribute in element.attributes {
      bytes += " \(attribute.name)=\"".utf8
      // XML has no attribute without a value.
      let value =
        attribute.value.isEmpty && isFlag(attribute.name)
        ? attribute.name : attribute.value
      write(value, isValue: true)
      bytes.append(UInt8(ascii: "\""))
    }
    if voidElements.contains(element.name) {
      bytes += (isXML ? "/>" : ">").utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    let isRaw =
      !isXML && (element.name == "style" || element.name == "script")
    for child in element.children {
      if isRaw { bytes += child.plainText.utf8 } else { write(child) }
    }
    bytes += "</\(element.name)>".utf8
  }

  private func isFlag(_ name: String) -> Bool {
    ["open", "hidden", "disabled", "checked", "reversed"].contains(name)
  }

  private mutating func write(_ text: String, isValue: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\"") where isValue: bytes += "&quot;".utf8
      case 0..<9, 11, 12, 14..<32: break  // XML has no such characters.
      default: bytes.append(byte)
      }
    }
  }
}
