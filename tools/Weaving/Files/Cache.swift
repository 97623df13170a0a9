/// Results kept from one build to the next, found by the content of what they
/// were made from.
///
/// Nothing in it is ever out of date: whatever a result depends on is in its
/// key. Deleting the folder costs time and nothing else.
struct Cache: Sendable {
  /// The folder of the cache.
  let directory: String

  /// How many results of one sort are kept.
  private static let capacity = 200

  /// The cache of a package.
  init(root: String) { directory = root + "/.build/book-cache" }

  /// Returns a result, if it is there.
  func bytes(of sort: String, for key: ContentHash) -> [UInt8]? {
    FileSystem.bytes(of: path(of: sort, for: key))
  }

  /// Keeps a result.
  ///
  /// A cache that cannot be written is no cache, and no error.
  func keep(_ bytes: [UInt8], of sort: String, for key: ContentHash) {
    let folder = "\(directory)/\(sort)"
    try? FileSystem.createDirectory(folder)
    makeRoom(in: folder)
    try? FileSystem.writeWhole(bytes, to: path(of: sort, for: key))
  }

  private func path(of sort: String, for key: ContentHash) -> String {
    "\(directory)/\(sort)/\(key.text)"
  }

  private func makeRoom(in folder: String) {
    let names = FileSystem.names(in: folder)
    guard names.count >= Self.capacity else { return }
    for name in names { FileSystem.remove("\(folder)/\(name)") }
  }
}
