import Ground

/// A page's name in the list of contents, and where it stands there.
package struct ContentsEntry: Sendable {
  /// The name: a file of `book` without its suffix, or a folder of `chapters`.
  package var name: String

  /// Where the name stands.
  package var position: SourcePosition

  /// Returns the names in the lines that follow a `{toctree}` directive.
  package static func entries(
    below line: Int, in file: SourceFile
  ) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    var number = line + 1
    while number <= file.lineCount {
      let text = String(decoding: file.line(number), as: UTF8.self)
      if text.hasPrefix("```") || text.hasPrefix(":::") { break }
      let name = text.split(separator: " ").joined(separator: " ")
      if !name.isEmpty, !name.hasPrefix(":") {
        let blanks = file.line(number).prefix(while: isSpace).count
        entries.append(
          .init(
            name: name,
            position: SourcePosition(
              path: file.path, line: number, column: blanks + 1)))
      }
      number += 1
    }
    return entries
  }
}
