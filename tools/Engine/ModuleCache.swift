import Foundation

/// The folders of what has been compiled, named by the content that it was
/// compiled from.
struct ModuleCache: Sendable {
  /// Where the folders lie.
  let folder: URL

  /// Returns the folder named `key`, whether it is there or not.
  func place(of key: String) -> URL { folder.appending(path: key) }

  /// Whether there is a folder named `key`.
  func has(_ key: String) -> Bool {
    FileManager.default.fileExists(atPath: place(of: key).path)
  }

  /// Has `fill` fill a folder beside its place, which then appears there
  /// whole; does nothing where there is one.
  func make(_ key: String, fill: (URL) throws -> Void) throws {
    guard !has(key) else { return }
    let files = FileManager.default
    let draft = folder.appending(path: ".\(key)-\(UUID().uuidString)")
    try files.createDirectory(at: draft, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: draft) }
    try fill(draft)
    do {
      try files.moveItem(at: draft, to: place(of: key))
    } catch {
      // Another build may have put the same there in the meantime.
      guard has(key) else { throw error }
    }
  }
}
