import Foundation
import Platform
import Synchronization

/// An empty folder that nobody else can read, and that is this program's as
/// long as it runs.
///
/// It lies among others on a shelf: a folder of the user's, which is there as
/// long as anything lies on it. What a program leaves there that was killed is
/// known by the lock that the system has taken from it, not by the number of a
/// process, which another may have by now; the next to use the shelf removes
/// it.
public final class OwnedFolder: Sendable {
  /// Where it is.
  public let path: String

  private let shelf: String

  /// Holds the lock while the folder is there.
  private let descriptor: Mutex<Int32?>

  /// Creates a folder whose name starts with `name` on a shelf, which is
  /// created where it is missing, in a folder that is there.
  ///
  /// Throws a ``SystemError`` if that is not possible.
  public init(_ name: String, on shelf: String) throws {
    Leftovers.shared.holdIfEnding()
    let hold = try Self.hold(shelf)
    defer { close(hold) }
    var template = Array("\(shelf)/\(name)-XXXXXX".utf8CString)
    while mkdtemp(&template) == nil {
      // One that was interrupted has just removed the shelf.
      guard errno == ENOENT, mkdir(shelf, 0o700) == 0 else {
        throw SystemError(shelf)
      }
    }
    path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) },
      as: UTF8.self)
    self.shelf = shelf
    guard let opened = openFolder(path) else { throw SystemError(path) }
    // Without a lock nobody else takes it for one that was left.
    _ = lock(opened)
    descriptor = Mutex(opened)
    Leftovers.shared.insert(folder: path, on: shelf)
  }

  deinit { remove() }

  /// Removes the folder with all that is in it, and the shelf if it is empty.
  public func remove() {
    let held = descriptor.withLock { descriptor in
      defer { descriptor = nil }
      return descriptor
    }
    guard let held else { return }
    FileSystem.remove(path)
    Leftovers.shared.remove(folder: path)
    close(held)
    Self.removeIfEmpty(shelf)
  }

  /// Removes what programs left on a shelf that have ended.
  ///
  /// Each such folder is offered to `body` first.
  public static func sweep(
    _ shelf: String, _ body: (_ path: String) -> Void = { _ in }
  ) {
    guard let hold = openFolder(shelf) else { return }
    var dead: [(path: String, lock: Int32)] = []
    if lock(hold, waiting: true) {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: shelf)) ?? []
      for path in names.sorted().map({ "\(shelf)/\($0)" }) {
        guard let folder = openFolder(path) else { continue }
        if lock(folder) {
          dead.append((path, folder))
        } else {
          close(folder)
        }
      }
    }
    // Removing may take long, and whoever comes now finds them locked.
    close(hold)
    defer { removeIfEmpty(shelf) }
    for (path, lock) in dead {
      defer { close(lock) }
      body(path)
      FileSystem.remove(path)
    }
  }

  private static func removeIfEmpty(_ shelf: String) {
    guard let hold = openFolder(shelf) else { return }
    if lock(hold) { rmdir(shelf) }
    close(hold)
  }

  /// Opens a shelf that is the user's own, creating it where it is missing, and
  /// keeps others from it until the descriptor is closed.
  private static func hold(_ shelf: String) throws -> Int32 {
    // Others come and go; but not for ever.
    for _ in 0..<10_000 {
      if mkdir(shelf, 0o700) != 0, errno != EEXIST { throw SystemError(shelf) }
      guard let hold = openFolder(shelf) else {
        if errno == ENOENT { continue }
        throw SystemError(shelf)
      }
      _ = lock(hold, waiting: true)
      var (held, found) = (stat(), stat())
      fstat(hold, &held)
      // Or another has removed it since, and this is the lock of nothing.
      if lstat(shelf, &found) == 0, found.st_ino == held.st_ino {
        guard held.st_uid == geteuid() else {
          close(hold)
          errno = EPERM
          throw SystemError(shelf)
        }
        return hold
      }
      close(hold)
    }
    throw SystemError(shelf)
  }
}
