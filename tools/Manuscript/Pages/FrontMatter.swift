import Ground

/// What stands between two lines of hyphens at the head of a page that is no
/// chapter.
///
///     ---
///     command: architecture
///     reads: Sources tools
///     ---
package struct FrontMatter: Sendable {
  /// The executable that the page's values come from, and where it is named.
  package private(set) var command: (name: String, position: SourcePosition)?

  /// The files of the package that the executable reads, and the folders whose
  /// Swift files it reads, beside the data that are built into it.
  package private(set) var reads: [String] = []

  /// The page's text, with an empty line for each line of the front matter, so
  /// that what follows keeps its place.
  private(set) var body: [UInt8]

  /// What is wrong with the front matter.
  private(set) var problems = Problems()

  init(_ file: SourceFile, of chapter: Chapter?) {
    body = file.bytes
    guard file.lineCount > 0, Self.isFence(file.line(1)) else { return }
    let first = SourcePosition(path: file.path, line: 1, column: 1)
    guard
      let last = (1..<file.lineCount).map({ $0 + 1 })
        .first(where: { Self.isFence(file.line($0)) })
    else {
      problems.error(
        "the front matter is not closed; end it with a line '---'", at: first)
      return
    }
    if let chapter {
      problems.error(
        "a chapter has no front matter, its command is '\(chapter.command)' "
          + "by its folder's name; remove it", at: first)
    } else {
      for line in 2..<last where !file.isBlank(line) {
        read(file.line(line), line: line, of: file)
      }
    }
    let end = last < file.lineCount ? file.lineStarts[last] : file.bytes.count
    body =
      Array(repeating: UInt8(ascii: "\n"), count: last) + file.bytes[end...]
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("---".utf8)
  }

  private mutating func read(
    _ text: ArraySlice<UInt8>, line: Int, of file: SourceFile
  ) {
    let parts = String(decoding: text, as: UTF8.self)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = String(parts[0])
    let value = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
    let position = SourcePosition(path: file.path, line: line, column: 1)
    guard let set = Self.keys[key] else {
      let names = Self.keys.keys.sorted()
      problems.error(
        "there is no '\(key)' in the front matter; write "
          + names.map { "'\($0): …'" }.joined(separator: " or ") + "."
          + suggestion(for: key, in: names), at: position)
      return
    }
    guard !value.isEmpty else {
      problems.error("'\(key)' names nothing; write '\(key): …'", at: position)
      return
    }
    var place = position
    place.column = text.count - value.utf8.count + 1
    set(&self, value, place)
  }

  private typealias Setter =
    @Sendable (inout FrontMatter, String, SourcePosition) -> Void

  private static let keys: [String: Setter] = [
    "command": { $0.command = ($1, $2) },
    "reads": { matter, value, _ in
      matter.reads = value.split(separator: " ").map(String.init)
    },
  ]
}
