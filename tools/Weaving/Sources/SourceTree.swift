import Diagnostics
import SwiftHighlighting
import Synchronization

/// The source files of the package, each read and lexed once.
final class SourceTree: Sendable {
  /// The package's directory.
  let root: String

  private let files = Mutex<[String: SourceFile?]>([:])
  private let outlines = Mutex<[String: Outline]>([:])
  private let highlights = Mutex<[String: [String]]>([:])

  init(root: String) { self.root = root }

  /// Returns the file at a path relative to the package, if there is one.
  func file(_ path: String) -> SourceFile? {
    if let known = files.withLock({ $0[path] }) { return known }
    let file = FileSystem.bytes(of: "\(root)/\(path)").map {
      SourceFile(path: path, bytes: $0)
    }
    files.withLock { $0[path] = .some(file) }
    return file
  }

  /// Returns what a file declares.
  func outline(of file: SourceFile) -> Outline {
    if let known = outlines.withLock({ $0[file.path] }) { return known }
    let outline = SwiftHighlighting.outline(of: file.text)
    outlines.withLock { $0[file.path] = outline }
    return outline
  }

  /// Returns the lines of a file, highlighted.
  func highlightedLines(of file: SourceFile) -> [String] {
    if let known = highlights.withLock({ $0[file.path] }) { return known }
    let lines = SwiftHighlighting.highlightedLines(file.text)
    highlights.withLock { $0[file.path] = lines }
    return lines
  }

  /// Returns the paths of the Swift files below a directory of the package.
  func swiftFiles(below directory: String) -> [String] {
    FileSystem.files(below: "\(root)/\(directory)")
      .filter { $0.hasSuffix(".swift") }.map { "\(directory)/\($0)" }
  }
}

extension SourceFile {
  /// The contents as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
