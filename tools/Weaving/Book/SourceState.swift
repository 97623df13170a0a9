import Foundation
import Ground

/// When and how long the files are that a book is made from, so that a change
/// shows.
public struct SourceState: Equatable, Sendable {
  /// Prose, references, theme and the like.
  public private(set) var prose: [String: String] = [:]

  /// Swift sources.
  public private(set) var code: [String: String] = [:]

  /// Executables and the data beside them.
  public private(set) var binaries: [String: String] = [:]

  /// Whether a file in the folder `book` is made of the others.
  private static func isMade(_ file: String) -> Bool {
    file.hasPrefix("html/") || file.hasSuffix(".epub") || file.hasSuffix(".pdf")
      || file.hasSuffix(".part")
  }

  /// Looks at a package and at the directory of its binaries.
  public init(root: String, binaries directory: String) {
    for folder in ["book", "chapters", "Sources", "tools"] {
      for file in FileSystem.files(below: "\(root)/\(folder)")
      where folder != "book" || !Self.isMade(file) {
        let path = "\(folder)/\(file)"
        let stamp = FileSystem.stamp(of: "\(root)/\(path)")
        if file.hasSuffix(".swift") {
          code[path] = stamp
        } else {
          prose[path] = stamp
        }
      }
    }
    for name in FileSystem.names(in: directory) where !name.contains(".") {
      binaries[name] = FileSystem.stamp(of: "\(directory)/\(name)")
    }
  }
}
