import Foundation

/// The style sheet and the script that every page of the book uses.
public struct Theme: Sendable {
  /// Where the style sheet lies in the book.
  public static let styleSheet = "theme/book.css"

  /// Where the script lies in the book.
  public static let script = "theme/book.js"

  /// The files of the book that are the same whatever it says: path, relative
  /// to the book's folder, and content.
  public let files: [(path: String, text: String)]

  /// Reads the theme from `folder`, the package's `book/theme`.
  ///
  /// - Throws: What Foundation throws for a file that cannot be read.
  public init(readingFrom folder: URL) throws {
    files = try [Theme.styleSheet, Theme.script].map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let file = folder.appending(path: name)
      return (path, try String(contentsOf: file, encoding: .utf8))
    }
  }
}
