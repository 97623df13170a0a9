import Ground
import Manuscript

/// The two places that list the chapters: the manifest and the contents.
struct ChapterLists {
  private let files: [(path: String, text: String)]

  /// Adds a folder behind the last chapter of each.
  init(adding folder: String, to root: String) throws {
    let folders = SourceTree(root: root).chapterFolders
    files = try [
      (path: "Package.swift", before: "\"", after: "\","),
      (path: BookPaths.contents, before: "", after: ""),
    ].map { list in
      guard let text = FileSystem.text(of: "\(root)/\(list.path)") else {
        throw SystemError(list.path)
      }
      let places = folders.compactMap {
        text.firstRange(of: list.before + $0 + list.after)
      }
      guard let last = places.max(by: { $0.upperBound < $1.upperBound }) else {
        throw UsageError(
          "\(list.path) lists no chapter behind which '\(folder)' could stand; "
            + "list it there by hand")
      }
      let indent = list.before.isEmpty ? "" : "  "
      var longer = text
      longer.insert(
        contentsOf: "\n\(indent)\(list.before)\(folder)\(list.after)",
        at: last.upperBound)
      return ("\(root)/\(list.path)", longer)
    }
  }

  /// Writes both.
  func write() throws {
    for file in files { try FileSystem.writeWhole(file.text, to: file.path) }
  }
}
