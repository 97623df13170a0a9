import Foundation
import Platform

extension FileSystem {
  /// Returns the bytes of a file, or `nil` if it cannot be read.
  public static func bytes(of path: String) -> [UInt8]? {
    // A pipe with a name would not open before somebody writes to it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    let size = Int(status.st_size)
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let n = read(descriptor, rest.baseAddress, rest.count)
        if n <= 0 {
          isComplete = n == 0
          break
        }
        count += n
      }
    }
    return isComplete ? bytes : nil
  }

  /// Returns the text of a file in UTF-8, or `nil` if it cannot be read; bytes
  /// that are no UTF-8 become `U+FFFD`.
  public static func text(of path: String) -> String? {
    bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(path) }
    defer { close(descriptor) }
    guard bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }) else {
      throw SystemError(path)
    }
  }

  /// Writes a file whole or not at all: under another name first, so that no
  /// half of it is seen.
  ///
  /// With `creatingFolders` the folders above it are created where they are
  /// missing.
  public static func writeWhole(
    _ bytes: [UInt8], to path: String, creatingFolders: Bool = false
  ) throws {
    if creatingFolders { try createDirectory(parent(of: path)) }
    let temporary = "\(path).\(UUID().uuidString).part"
    do {
      try write(bytes, to: temporary)
      try rename(temporary, to: path)
    } catch {
      remove(temporary)
      throw error
    }
  }

  /// Writes a text in UTF-8 whole or not at all.
  public static func writeWhole(
    _ text: String, to path: String, creatingFolders: Bool = false
  ) throws {
    try writeWhole(
      Array(text.utf8), to: path, creatingFolders: creatingFolders)
  }
}
