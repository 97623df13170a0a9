import Foundation

/// What the workshop asks of the file system.
enum Files {
  /// Returns the text of a file, or `nil` if it cannot be read.
  static func text(of path: String) -> String? {
    FileManager.default.contents(atPath: path)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file as a whole or not at all, and the folders above it.
  static func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true)
    try Data(text.utf8).write(
      to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Returns whether there is something at a path.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// Returns what changes when a file is written: its size and time.
  static func stamp(of path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = attributes?[.modificationDate] as? Date
    let size = attributes?[.size] as? NSNumber
    return "\(path) \(size ?? 0) \(date?.timeIntervalSinceReferenceDate ?? 0)"
  }

  /// Returns the names in a folder, sorted, without hidden ones.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// Returns a fingerprint of texts: FNV-1a in 64 bits (Fowler, Noll & Vo,
/// 1991), as sixteen hexadecimal digits.
///
/// It tells an edited file from the original. Nobody gains by making two of
/// them collide.
func fingerprint(_ texts: [String]) -> String {
  var state: UInt64 = 0xcbf2_9ce4_8422_2325
  for text in texts {
    for byte in text.utf8 {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    // A byte that no text in UTF-8 contains keeps them apart.
    state = (state ^ 0xff) &* 0x0000_0100_0000_01b3
  }
  let digits = String(state, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
