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

  /// Removes what interrupted runs left, and brings back the last good book if
  /// one of them was stopped between two renames.
  func cleanUp() {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for entry in all.sorted() where entry.hasPrefix(".\(name)-") {
      if let process = entry.split(separator: "-").last.flatMap({ Int32($0) }),
        process != getpid(), kill(process, 0) == 0
      {
        continue
      }
      let leftover = "\(parent)/\(entry)"
      if entry.hasPrefix(".\(name)-old-"), !FileSystem.exists(path),
        rename(leftover, path) == 0
      {
        continue
      }
      FileSystem.remove(leftover)
    }
  }

  /// Where a new book is written before it takes the place of the old one.
  fileprivate var draft: String { "\(parent)/.\(name)-new-\(getpid())" }

  /// Puts a draft in place of the book, as a whole.
  fileprivate func swap(_ new: String) throws {
    if FileSystem.exchange(new, with: path) {
      FileSystem.remove(new)
      return
    }
    // No old book, or a file system that cannot exchange.
    let old = "\(parent)/.\(name)-old-\(getpid())"
    FileSystem.remove(old)
    if FileSystem.exists(path), rename(path, old) != 0 {
      throw SystemError(path)
    }
    guard rename(new, path) == 0 else {
      let error = SystemError(path)
      rename(old, path)
      throw error
    }
    FileSystem.remove(old)
  }
}

/// A book that is being written, beside the one that it will replace.
final class BookDraft: BookOutput {
  private let folder: BookFolder
  private let created = Mutex<Set<String>>([])

  init(of folder: BookFolder) {
    self.folder = folder
    FileSystem.remove(folder.draft)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let target = "\(folder.draft)/\(path)"
    let parent = (target as NSString).deletingLastPathComponent
    // No other thread may find a folder noted that is not there yet.
    try created.withLock {
      guard !$0.contains(parent) else { return }
      try FileSystem.createDirectory(parent)
      $0.insert(parent)
    }
    try FileSystem.write(bytes, to: target)
  }

  /// Puts the book in place of the old one.
  func replaceBook() throws {
    do {
      try folder.swap(folder.draft)
    } catch {
      discard()
      throw error
    }
  }

  /// Removes what has been written.
  func discard() { FileSystem.remove(folder.draft) }
}
