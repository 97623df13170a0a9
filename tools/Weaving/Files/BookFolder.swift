import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

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

  /// Writes a book of files, by their paths within it, and puts it in place of
  /// the old one.
  func replace(with files: [(path: String, bytes: [UInt8])]) throws {
    let new = "\(parent)/.\(name)-new-\(getpid())"
    FileSystem.remove(new)
    try FileSystem.createDirectory(new)
    do {
      var folders: Set<String> = []
      for file in files {
        let target = "\(new)/\(file.path)"
        let folder = (target as NSString).deletingLastPathComponent
        if folders.insert(folder).inserted {
          try FileSystem.createDirectory(folder)
        }
        try FileSystem.write(file.bytes, to: target)
      }
      try swap(new)
    } catch {
      FileSystem.remove(new)
      throw error
    }
  }

  private func swap(_ new: String) throws {
    if exchange(new, path) {
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

  /// Exchanges two folders in one step, and returns whether that was possible.
  private func exchange(_ a: String, _ b: String) -> Bool {
    #if canImport(Darwin)
    return renamex_np(a, b, UInt32(RENAME_SWAP)) == 0
    #else
    // The C library has it, but its header shows it to none but C.
    typealias Rename =
      @convention(c) (
        CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
      ) -> CInt
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else {
      return false
    }
    let rename = unsafeBitCast(symbol, to: Rename.self)
    let exchange: CUnsignedInt = 2  // RENAME_EXCHANGE
    return rename(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0
    #endif
  }
}
