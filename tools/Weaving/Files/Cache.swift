import Ground
import Synchronization

/// Results kept from one build to the next, found by the content of what they
/// were made from.
///
/// Nothing in it is ever out of date: whatever a result depends on is in its
/// key. Deleting the folder costs time and nothing else.
final class Cache: Sendable {
  /// The folder of the cache.
  let directory: String

  /// How many results of one sort are kept beside those of the last build.
  static let capacity = 200

  /// The names of the results that this build has made use of, by their sort.
  private let used = Mutex<[String: Set<String>]>([:])

  /// The cache of a package.
  init(root: String) { directory = Self.directory(root: root) }

  /// The folder of the cache of a package.
  static func directory(root: String) -> String {
    root + "/.build/book-cache"
  }

  /// Returns a result, if it is there.
  func bytes(of sort: String, for key: Fingerprint) -> [UInt8]? {
    let name = key.text
    used.withLock { _ = $0[sort, default: []].insert(name) }
    return FileSystem.bytes(of: "\(directory)/\(sort)/\(name)")
  }

  /// Keeps a result.
  ///
  /// A cache that cannot be written is no cache, and no error.
  func keep(_ bytes: [UInt8], of sort: String, for key: Fingerprint) {
    let folder = "\(directory)/\(sort)"
    try? FileSystem.createDirectory(folder)
    try? FileSystem.writeWhole(bytes, to: "\(folder)/\(key.text)")
  }

  /// Removes what this build has not made use of, if that is too much.
  func makeRoom() {
    for (sort, used) in used.withLock({ $0 }) {
      let folder = "\(directory)/\(sort)"
      let unused = FileSystem.names(in: folder).filter { !used.contains($0) }
      guard unused.count > Self.capacity else { continue }
      for name in unused { FileSystem.remove("\(folder)/\(name)") }
    }
  }
}
