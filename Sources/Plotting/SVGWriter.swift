/// Writes SVG as text: the same bytes for the same chart.
struct SVGWriter {
  private(set) var text = ""

  /// Adds text that is SVG already.
  mutating func raw(_ svg: String) { text += svg }

  /// Adds an element without content; values are escaped.
  mutating func element(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes, end: "/>")
  }

  /// Adds an element around text.
  mutating func element(
    _ name: String, _ attributes: [(String, String)], text content: String
  ) {
    open(name, attributes, end: ">")
    text += name == "text" ? LabelText(content).svg : escaped(content)
    text += "</" + name + ">"
  }

  /// Starts an element.
  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes, end: ">")
  }

  /// Ends an element.
  mutating func close(_ name: String) { text += "</" + name + ">" }

  private mutating func open(
    _ name: String, _ attributes: [(String, String)], end: String
  ) {
    text += "<" + name
    for (key, value) in attributes {
      text += " " + key + "=\"" + escaped(value) + "\""
    }
    text += end
  }
}

/// Returns `text` as it is written in XML.
///
/// A control character, which XML cannot hold, becomes a space.
func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case 0..<0x20, 0x7F: bytes.append(0x20)
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns a coordinate with at most two decimals.
func coordinate(_ value: Double) -> String {
  // Far outside the picture, the exact place does not matter.
  let hundredths = Int(
    (min(max(value, -1e6), 1e6) * 100).rounded(.toNearestOrEven))
  let size = hundredths.magnitude
  var text = hundredths < 0 ? "-" : ""
  text += "\(size / 100)"
  let rest = size % 100
  if rest == 0 { return text }
  text += rest < 10 ? ".0" : "."
  return text + (rest.isMultiple(of: 10) ? "\(rest / 10)" : "\(rest)")
}
