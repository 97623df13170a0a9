import Ground

/// The name of something that a chapter's run has found, and the command that
/// found it: `slope` on the chapter's own page, `saturation:slope` elsewhere.
package struct RecordName: Hashable, Sendable {
  /// The command of the chapter.
  package var command: String

  /// The name in its record.
  package var name: String

  /// Where the name is written.
  package var position: SourcePosition

  /// The command and the name as one text, `saturation:slope`.
  package var text: String { "\(command):\(name)" }

  package init(command: String, name: String, position: SourcePosition) {
    self.command = command
    self.name = name
    self.position = position
  }

  /// Reads `saturation:slope`, or `slope` on a page that has a command of its
  /// own; `nil` with an error on one that has none.
  package init?(
    _ text: String, ofPageWith command: String?, at position: SourcePosition,
    _ problems: inout Problems
  ) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      self.init(command: parts[0], name: parts[1], position: position)
    } else if let command {
      self.init(command: command, name: text, position: position)
    } else {
      problems.error(
        "this page has no command, so '\(text)' could be any chapter's; write "
          + "'COMMAND:\(text)'", at: position)
      return nil
    }
  }
}
