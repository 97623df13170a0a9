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

  /// Creates a directory and those above it, where they are missing.
  public static func createDirectory(_ path: String) throws {
    guard mkdir(path, 0o777) != 0, !isDirectory(path) else { return }
    guard errno == ENOENT, parent(of: path) != path, !path.isEmpty else {
      throw SystemError(path)
    }
    try createDirectory(parent(of: path))
    guard mkdir(path, 0o777) == 0 || isDirectory(path) else {
      throw SystemError(path)
    }
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

  /// Finds out whether there is room for a file of a megabyte in a folder.
  ///
  /// Throws a ``SystemError`` if not.
  public static func tryWriting(in folder: String) throws {
    let file = "\(folder)/.\(UUID().uuidString)"
    defer { remove(file) }
    do {
      try write([UInt8](repeating: 1, count: 1 << 20), to: file)
    } catch {
      throw SystemError(folder)
    }
  }

  /// Where the temporary folders of this user's programs lie.
  public static var temporaryShelf: String {
    "\(FileManager.default.temporaryDirectory.path)/gradients-\(geteuid())"
  }

  /// Removes the temporary folders of programs that were killed.
  public static func sweepTemporaryFolders() {
    OwnedFolder.sweep(temporaryShelf)
  }

  /// Creates a temporary folder that is there until it is removed or nobody
  /// holds it any more.
  public static func temporaryFolder(_ name: String) throws -> OwnedFolder {
    do {
      return try OwnedFolder(name, on: temporaryShelf)
    } catch let error as SystemError {
      throw error.with(
        remedy: "make room for temporary files, or name another folder for "
          + "them in TMPDIR")
    }
  }

  /// Calls `body` with the path of an empty directory that nobody else can
  /// read, and removes the directory afterwards.
  ///
  /// The directory lies among the temporary ones; its name starts with `name`.
  public static func withTemporaryDirectory<Result>(
    _ name: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let folder = try temporaryFolder(name)
    defer { folder.remove() }
    return try body(folder.path)
  }
}
