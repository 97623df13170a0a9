import Foundation

/// Finds the package that contains a directory.
public enum PackageRoot {
  /// Returns the nearest directory, from `directory` upward, that holds a
  /// `Package.swift` beside a `book`, or `nil`.
  public static func find(from directory: String) -> String? {
    var directory = URL(fileURLWithPath: directory).standardized.path
    while true {
      let manager = FileManager.default
      if manager.fileExists(atPath: directory + "/Package.swift"),
        manager.fileExists(atPath: directory + "/book")
      {
        return directory
      }
      let parent = (directory as NSString).deletingLastPathComponent
      if parent == directory || parent.isEmpty { return nil }
      directory = parent
    }
  }
}
