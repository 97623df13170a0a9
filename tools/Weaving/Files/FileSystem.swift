import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the doc tool asks of the file system.
enum FileSystem {
  /// Returns the bytes of a file, or `nil` if it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
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

  /// Writes a file under another name first, so that no half of it is seen.
  static func writeWhole(_ bytes: [UInt8], to path: String) throws {
    let temporary = "\(path).\(getpid()).part"
    try write(bytes, to: temporary)
    guard rename(temporary, path) == 0 else { throw SystemError(path) }
  }

  /// Writes a file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw SystemError(path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let n = bytes.withUnsafeBytes {
        platformWrite(
          descriptor, UnsafeRawBufferPointer(rebasing: $0[written...]))
      }
      guard n > 0 else { throw SystemError(path) }
      written += n
    }
  }

  /// Creates a directory and those above it.
  static func createDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  /// Removes a file or a directory with all that is in it, if it is there.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns whether there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Returns whether there is a directory at a path.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns what changes when a file is written: its size and times.
  static func stamp(of path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = attributes?[.modificationDate] as? Date
    let size = attributes?[.size] as? NSNumber
    return "\(size ?? 0) \(date?.timeIntervalSinceReferenceDate ?? 0)"
  }

  /// Returns the names in a directory, sorted, without hidden ones.
  static func names(in directory: String) -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Returns the paths of all files below a directory, relative to it, sorted.
  static func files(below directory: String) -> [String] {
    var files: [String] = []
    var pending = [""]
    while let prefix = pending.popLast() {
      for name in names(in: directory + "/" + prefix) {
        let path = prefix + name
        if isDirectory(directory + "/" + path) {
          pending.append(path + "/")
        } else {
          files.append(path)
        }
      }
    }
    return files.sorted()
  }
}

/// The reason why the system refused something, in its own words.
struct SystemError: Error, CustomStringConvertible {
  var description: String

  /// Describes the last error that the system reported, for a path.
  init(_ path: String) {
    description = "\(path): \(String(cString: strerror(errno)))"
  }
}

private func platformWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
