import Foundation
import Platform

/// What the tools ask of the file system.
public enum FileSystem {
  /// The directory that this program works in.
  public static var currentDirectory: String {
    FileManager.default.currentDirectoryPath
  }

  /// Returns the directory above a path.
  public static func parent(of path: String) -> String {
    (path as NSString).deletingLastPathComponent
  }

  /// Returns whether there is something at a path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Returns whether there is a directory at a path.
  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns whether there is a file at a path that this program may run.
  public static func isExecutable(_ path: String) -> Bool {
    access(path, X_OK) == 0 && !isDirectory(path)
  }

  /// Returns how many bytes a file has; 0 if there is none.
  public static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Returns what changes when a file is written: its size and time.
  public static func stamp(of path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = attributes?[.modificationDate] as? Date
    let size = attributes?[.size] as? NSNumber
    return "\(size ?? 0) \(date?.timeIntervalSinceReferenceDate ?? 0)"
  }

  /// Returns the names in a directory, sorted, without hidden ones; none if it
  /// cannot be read.
  public static func names(in directory: String) -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Returns the paths of all files below a directory, relative to it, sorted;
  /// hidden ones are left out.
  public static func files(below directory: String) -> [String] {
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

  /// Creates a directory and those above it.
  public static func createDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  /// Removes a file or a directory with all that is in it, if it is there.
  public static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Gives a file or a directory another path; a file that has it already is
  /// replaced.
  public static func rename(_ path: String, to other: String) throws {
    guard Foundation.rename(path, other) == 0 else { throw SystemError(other) }
  }

  /// Exchanges what two paths name in one step, and returns whether that was
  /// possible.
  public static func exchange(_ path: String, with other: String) -> Bool {
    Platform.exchange(path, other)
  }

  /// Calls `body` with the path of an empty directory that nobody else can
  /// read, and removes the directory afterwards.
  ///
  /// The directory lies among the system's temporary ones; its name starts with
  /// `name`.
  public static func withTemporaryDirectory<Result>(
    _ name: String, _ body: (String) throws -> Result
  ) throws -> Result {
    var template = Array(
      (FileManager.default.temporaryDirectory.path + "/\(name)-XXXXXX")
        .utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(name) }
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) },
      as: UTF8.self)
    defer { remove(path) }
    return try body(path)
  }
}
