import Ground
import SwiftHighlighting
import Synchronization

/// The source files of the package, each read once.
package final class SourceTree: Sendable {
  /// The package's directory.
  package let root: String

  private let files = Mutex<[String: SourceFile?]>([:])
  private let outlines = Recent<Outline>()
  private let highlights = Recent<[String]>()

  package init(root: String) { self.root = root }

  /// Returns the file at a path relative to the package, if there is one.
  package func file(_ path: String) -> SourceFile? {
    if let known = files.withLock({ $0[path] }) { return known }
    let file = FileSystem.bytes(of: "\(root)/\(path)").map {
      SourceFile(path: path, bytes: $0)
    }
    files.withLock { $0[path] = .some(file) }
    return file
  }

  /// Returns what a file declares.
  package func outline(of file: SourceFile) -> Outline {
    outlines.value(of: file.path) {
      SwiftHighlighting.outline(of: file.isPython ? "" : file.text)
    }
  }

  /// Returns the lines of a file, highlighted.
  package func highlightedLines(of file: SourceFile) -> [String] {
    highlights.value(of: file.path) {
      SwiftHighlighting.highlightedLines(
        file.text, language: file.isPython ? .python : .swift)
    }
  }

  /// The names of the folders in `chapters`.
  package var chapterFolders: [String] {
    FileSystem.names(in: root + "/chapters").filter {
      FileSystem.isDirectory("\(root)/chapters/\($0)")
    }
  }

  /// Returns the paths of the Swift files below a directory of the package.
  package func swiftFiles(below directory: String) -> [String] {
    FileSystem.files(below: "\(root)/\(directory)")
      .filter { $0.hasSuffix(".swift") }.map { "\(directory)/\($0)" }
  }

  /// Returns the paths of the Python files below a directory of the package.
  package func pythonFiles(below directory: String) -> [String] {
    FileSystem.files(below: "\(root)/\(directory)")
      .filter { $0.hasSuffix(".py") }.map { "\(directory)/\($0)" }
  }
}

extension SourceFile {
  /// The contents as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
