import Diagnostics
import Foundation
import Weaving

/// The doc tool's command line.
struct Tool {
  /// The arguments after the tool's name.
  let arguments: [String]

  /// What the tool can be told to do.
  static let commands: [(name: String, help: String)] = [
    ("build", "weave the book into book/html (what 'book' alone does)"),
    ("check", "do all the checks and write nothing"),
    ("watch", "weave again whenever something changes"),
    ("tangle", "take the code back out of the woven book and compare it"),
    ("render", "turn Markdown on standard input into HTML"),
    ("math", "turn TeX on standard input into MathML"),
  ]

  /// Does what the arguments say, and returns the exit status.
  func run() -> Int32 {
    var rest = arguments
    if rest.contains("--help") || rest.contains("-h") || rest.first == "help" {
      print(Self.help)
      return ExitStatus.success
    }
    var command = "build"
    if let first = rest.first, !first.hasPrefix("-") {
      command = first
      rest.removeFirst()
    }
    do {
      switch command {
      case "build": return try BuildCommand(rest).run()
      case "check": return try CheckCommand(rest).run()
      case "watch": return try WatchCommand(rest).run()
      case "tangle": return try TangleCommand(rest).run()
      case "render": return try RenderCommand(rest).run()
      case "math": return try MathCommand(rest).run()
      default:
        throw UsageError(
          "there is no command '\(command)'."
            + suggestion(for: command, in: Self.commands.map(\.name))
            + " 'swift run book --help' lists them")
      }
    } catch let error as UsageError {
      Terminal.error("error: \(error.message)")
      return ExitStatus.usage
    } catch {
      Terminal.error("error: \(error)")
      return ExitStatus.failure
    }
  }

  private static var help: String {
    let rows = commands.map { command in
      let gap = String(repeating: " ", count: 9 - command.name.count)
      return "  \(command.name)\(gap)\(command.help)"
    }
    return """
      Makes a book of the chapters, the code and what the code prints.

      swift run book [COMMAND] [OPTIONS]

      \(rows.joined(separator: "\n"))

      build, check, watch:
        --timeout SECONDS  how long a chapter's program may run (default 300)
      check:
        --lines            list the source lines that the book does not show
      tangle:
        --to FOLDER        write what the book shows as source files
      math:
        --display          the formula stands on lines of its own
        --lines            one formula a line

      Mistakes are reported as path:line:column: error: …, and the exit status
      is 1; then no book is written, and the last good one stays. A mistake in
      these arguments gives 64.
      """
  }
}

/// The exit statuses of the tool.
enum ExitStatus {
  static let success: Int32 = 0
  /// The input has mistakes.
  static let failure: Int32 = 1
  /// The arguments have mistakes (`EX_USAGE`).
  static let usage: Int32 = 64
}

/// A mistake in the arguments.
struct UsageError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
