import Foundation
import Ground

/// What lies where a learner's file belongs.
///
/// A file that is there and cannot be read is not the same as none: it may hold
/// days of work, so nothing takes its place.
public enum LearnerFile: Equatable, Sendable {
  /// There is nothing.
  case missing

  /// There is something that cannot be read, for a reason, and there is a way
  /// to put that right.
  case unreadable(String)

  /// The bytes of the file.
  case bytes([UInt8])

  /// Reads the file at a `path`; its `name` is how the learner knows it.
  init(_ path: String, name: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      self =
        errno == ENOENT
        ? .missing
        : .unreadable(
          "\(SystemError(name).reason); let yourself look into its folder")
      return
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    guard stat(path, &status) == 0 else {
      self = .unreadable(
        "\(SystemError(name).reason)"
          + (isLink ? "; it is a link: remove it or mend it" : ""))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      if let bytes = FileSystem.bytes(of: path) {
        self = .bytes(bytes)
      } else {
        self = .unreadable(
          "\(SystemError(name).reason); 'chmod u+rw \(name)' may help")
      }
    case S_IFDIR: self = .unreadable("it is a folder; move it elsewhere")
    default: self = .unreadable("it is no file; move it elsewhere")
    }
  }

  /// The message for whoever has to put that right; `nil` if the file can be
  /// read or is missing.
  static func complaint(_ reason: String, about name: String) -> String {
    "\(name):1:1: error: the file is there and cannot be read: \(reason)"
  }
}

extension SystemError {
  /// What the system says, without the path.
  var reason: String {
    description.split(separator: ": ").last.map(String.init) ?? description
  }
}

extension Catalog {
  /// Returns what lies where the learner's file of an exercise belongs.
  public func file(of assignment: Assignment) -> LearnerFile {
    LearnerFile(path(assignment.stub), name: assignment.stub)
  }
}
