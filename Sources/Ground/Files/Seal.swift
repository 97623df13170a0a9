/// A mark on what is kept in a file, by which a later reader tells whether it
/// is what was written, and written there.
///
/// It is good against accidents, as a ``Fingerprint`` is.
public enum Seal {
  private static let length = 33

  /// Returns the mark of content that is kept under a name: a line.
  public static func line(_ bytes: [UInt8], as name: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.combine(name)
    fingerprint.combine(bytes)
    return fingerprint.text + "\n"
  }

  /// Returns content with its mark before it.
  public static func sealed(_ bytes: [UInt8], as name: String) -> [UInt8] {
    Array(line(bytes, as: name).utf8) + bytes
  }

  /// Returns the content of what was sealed under a name; `nil` if it is
  /// anything else.
  public static func opened(_ bytes: [UInt8], as name: String) -> [UInt8]? {
    guard bytes.count >= length else { return nil }
    let content = Array(bytes[length...])
    return bytes[..<length].elementsEqual(line(content, as: name).utf8)
      ? content : nil
  }
}
