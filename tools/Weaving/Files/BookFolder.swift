import Foundation
import Ground
import Synchronization

/// The folder of the woven book, which is replaced as a whole or not at all.
///
/// A book is written beside the folder and then exchanged with it in one step
/// of the file system, so that whoever looks sees the old book or the new one.
/// What an interrupted run leaves behind is removed by the next.
struct BookFolder {
  /// The folder, `book/html`.
  let path: String

  private var parent: String { (path as NSString).deletingLastPathComponent }
  private var name: String { (path as NSString).lastPathComponent }

  /// The folder of the book in a package.
  init(root: String) { path = root + "/book/html" }

  /// Where books are written before they take the place of the old one.
  private var shelf: String { "\(parent)/.\(name)-drafts-\(geteuid())" }

  /// Removes what interrupted runs left, and brings back the last good book if
  /// one of them was stopped between two renames.
  func cleanUp() {
    OwnedFolder.sweep(shelf) { leftover in
      if !FileSystem.exists(path) {
        try? FileSystem.rename("\(leftover)/old", to: path)
      }
    }
  }

  /// Returns a folder for a new book.
  fileprivate func draft() throws -> OwnedFolder {
    try refusing {
      try FileSystem.createDirectory(parent)
      return try OwnedFolder("book", on: shelf)
    }
  }

  /// Puts a draft in place of the book, as a whole; the old book, or what was
  /// to become the new one, goes to `old`.
  fileprivate func swap(_ new: String, old: String) throws {
    if FileSystem.exchange(new, with: path) { return }
    // No old book, or a file system that cannot exchange.
    try refusing {
      if FileSystem.exists(path) { try FileSystem.rename(path, to: old) }
      do {
        try FileSystem.rename(new, to: path)
      } catch {
        try? FileSystem.rename(old, to: path)
        throw error
      }
    }
  }

  /// Says what would put it right that something cannot be written.
  fileprivate func refusing<Result>(
    _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as SystemError {
      throw error.with(
        remedy: "the book needs room there, and the right to write; the last "
          + "good one stays")
    }
  }
}

/// A book that is being written, beside the one that it will replace.
///
/// It is gone when nobody holds it any more.
final class BookDraft: BookOutput {
  private let folder: BookFolder
  private let draft: OwnedFolder
  private let created = Mutex<Set<String>>([])

  private var new: String { draft.path + "/new" }

  init(of folder: BookFolder) throws {
    self.folder = folder
    draft = try folder.draft()
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let target = "\(new)/\(path)"
    try folder.refusing {
      // No other thread may find a folder noted that is not there yet.
      try created.withLock {
        let parent = FileSystem.parent(of: target)
        guard !$0.contains(parent) else { return }
        try FileSystem.createDirectory(parent)
        $0.insert(parent)
      }
      try FileSystem.write(bytes, to: target)
    }
  }

  /// Puts the book in place of the old one.
  func replaceBook() throws {
    defer { discard() }
    try folder.swap(new, old: draft.path + "/old")
  }

  /// Removes what has been written.
  func discard() { draft.remove() }
}
