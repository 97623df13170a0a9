import Foundation

/// Finds the package that contains a directory.
public enum PackageRoot {
  /// Returns the nearest directory, from `directory` upward, that holds a
  /// `Package.swift` beside the folders `book` and `chapters`, or `nil`.
  public static func find(
    from directory: String = FileSystem.currentDirectory
  ) -> String? {
    var directory = URL(fileURLWithPath: directory).standardized.path
    while true {
      if FileSystem.exists(directory + "/Package.swift"),
        FileSystem.isDirectory(directory + "/book"),
        FileSystem.isDirectory(directory + "/chapters")
      {
        return directory
      }
      let parent = FileSystem.parent(of: directory)
      if parent == directory || parent.isEmpty { return nil }
      directory = parent
    }
  }
}
