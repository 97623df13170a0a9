import Ground
import Synchronization

/// Results kept from one build to the next, found by the content of what they
/// were made from.
///
/// Nothing in it is ever out of date: whatever a result depends on is in its
/// key. Nor is it believed: a result that is not what was kept is none.
/// Deleting the folder costs time and nothing else.
final class Cache: Sendable {
  /// The folder of the cache.
  let directory: String

  /// How many results of one sort are kept beside those of the last build.
  static let capacity = 200

  /// The names of the results that this build has made use of, by their sort.
  private let used = Mutex<[String: Set<String>]>([:])

  /// Called with the path of what is damaged, relative to the folder.
  private let damaged: @Sendable (String) -> Void

  /// The cache of a package.
  init(
    root: String, damaged: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    directory = Self.directory(root: root)
    self.damaged = damaged
    OwnedFolder.sweep(shelf)
  }

  /// The folder of the cache of a package.
  static func directory(root: String) -> String {
    root + "/.build/book-cache"
  }

  /// Where results are written before they get their names.
  private var shelf: String { directory + "/.drafts" }

  /// Returns a result, if it is there and what was kept.
  func bytes(of sort: String, for key: Fingerprint) -> [UInt8]? {
    let path = "\(sort)/\(key.text)"
    used.withLock { _ = $0[sort, default: []].insert(key.text) }
    guard let sealed = FileSystem.bytes(of: "\(directory)/\(path)") else {
      return nil
    }
    let bytes = Seal.opened(sealed, as: path)
    if bytes == nil { damaged(path) }
    return bytes
  }

  /// Keeps a result.
  ///
  /// A cache that cannot be written is no cache, and no error.
  func keep(_ bytes: [UInt8], of sort: String, for key: Fingerprint) {
    let path = "\(sort)/\(key.text)"
    do {
      try FileSystem.createDirectory("\(directory)/\(sort)")
      let draft = try OwnedFolder("result", on: shelf)
      defer { draft.remove() }
      let file = draft.path + "/result"
      try FileSystem.write(Seal.sealed(bytes, as: path), to: file)
      try FileSystem.rename(file, to: "\(directory)/\(path)")
    } catch {}
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
