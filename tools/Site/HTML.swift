/// Returns `text` with the five characters that mean something in HTML
/// replaced by references, fit for text and for quoted attributes.
public func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns ` name="value"`, escaped, or nothing where there is no value.
func attribute(_ name: String, _ value: String?) -> String {
  value.map { " \(name)=\"\(escaped($0))\"" } ?? ""
}
