import Diagnostics
import Laboratory

/// What is found while one page is woven.
///
/// It belongs to the one thread that weaves the page.
final class PageState {
  /// What all pages are woven from.
  let context: BookContext

  /// The page's place among the pages.
  let page: Int

  /// What is wrong with the page.
  var problems = Problems()

  /// What the page makes use of.
  var usage = Usage()

  /// How many figures from the literature the page has so far.
  var publishedCount = 0

  init(context: BookContext, page: Int) {
    self.context = context
    self.page = page
    source = context.pages[page]
  }

  /// The page as it was written.
  let source: PageSource

  /// What the page contains that can be referred to.
  private(set) lazy var outline = context.outlines[page]

  /// Notes an error.
  func error(_ message: String, at position: SourcePosition) {
    problems.error(message, at: position)
  }

  /// Returns the place some bytes after another on the page, be it on a later
  /// line.
  func position(
    _ distance: Int, after position: SourcePosition
  ) -> SourcePosition {
    let file = source.file
    guard (1...max(1, file.lineCount)).contains(position.line) else {
      return position
    }
    let start = file.lineStarts[position.line - 1] + position.column - 1
    return file.position(of: min(start + distance, file.bytes.count - 1))
  }

  /// Returns the path in the package of a path that the page names.
  func path(_ name: String) -> String {
    let roots = ["Sources/", "Tests/", "tools/", "chapters/"]
    return roots.contains { name.hasPrefix($0) }
      ? name : "\(source.folder)/\(name)"
  }

  /// Returns the command and the name in `saturation:slope`, or in `slope` on
  /// a page that has a command of its own.
  func recordName(
    _ text: String, kind: String, at position: SourcePosition
  ) -> (command: String, name: String)? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2 { return (parts[0], parts[1]) }
    if let command = source.command { return (command, text) }
    error(
      "this page has no command, so '\(text)' could be any chapter's; write "
        + "'COMMAND:\(text)'", at: position)
    return nil
  }

  /// Returns what a command's run found.
  ///
  /// `nil` is returned with an error if there is no such command, without if
  /// its run failed.
  func record(
    of command: String, at position: SourcePosition
  ) -> Record? {
    if let record = context.records[command] { return record }
    if !context.failedCommands.contains(command) {
      error(
        "no chapter runs '\(command)'; write the command of a chapter."
          + suggestion(for: command, in: context.records.keys), at: position)
    }
    return nil
  }
}
