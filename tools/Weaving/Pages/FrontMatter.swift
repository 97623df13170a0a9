import Diagnostics

/// What stands between two lines of hyphens at the head of a page.
///
///     ---
///     command: saturation
///     ---
struct FrontMatter: Sendable {
  /// The executable that the page's values come from, and where it is named.
  private(set) var command: (name: String, position: SourcePosition)?

  /// The page's text, with an empty line for each line of the front matter, so
  /// that what follows keeps its place.
  private(set) var body: [UInt8]

  /// What is wrong with the front matter.
  private(set) var problems = Problems()

  init(_ file: SourceFile) {
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
    for line in 2..<last where !file.isBlank(line) {
      read(file.line(line), line: line, of: file)
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
    let key = parts[0]
    let value = parts.count == 2 ? parts[1].drop { $0 == " " } : ""
    let position = SourcePosition(path: file.path, line: line, column: 1)
    if key != "command" {
      problems.error(
        "there is no '\(key)' in the front matter; write 'command: NAME'."
          + suggestion(for: String(key), in: ["command"]), at: position)
    } else if value.isEmpty {
      problems.error(
        "'command' names no executable; write 'command: NAME'", at: position)
    } else {
      command = (
        String(value),
        SourcePosition(
          path: file.path, line: line,
          column: text.count - value.utf8.count + 1)
      )
    }
  }
}
