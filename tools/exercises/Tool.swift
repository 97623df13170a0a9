import Diagnostics
import Foundation
import Workshop

/// The command line of the exercises.
struct Tool {
  /// The arguments after the tool's name.
  let arguments: [String]

  /// What the tool can be told to do.
  static let commands: [(name: String, help: String)] = [
    ("board", "show how all exercises stand (what 'exercises' alone does)"),
    ("check [N]", "judge exercise N, as in 'check 2.3', or all of them"),
    ("show N", "say what is to be done in exercise N"),
    ("hint N", "give a hint; the next one when asked again"),
    ("solution N", "show a solution; asks first if you have none yet"),
    ("reset N", "start exercise N again; keeps what you wrote"),
    ("watch", "judge whatever you save, until you stop it"),
    ("seal", "for authors: take graders and solutions for the book's"),
    ("stubs", "for authors: check that all files are stubs, and sealed"),
  ]

  /// Does what the arguments say, and returns the exit status.
  func run() -> Int32 {
    if !Set(arguments).isDisjoint(with: ["--help", "-h"])
      || arguments.first == "help"
    {
      print(Self.help)
      return ExitStatus.success
    }
    do {
      let options = try Options(arguments)
      let session = try Session(options)
      switch options.command {
      case "board": return try BoardCommand(session).run()
      case "check": return try CheckCommand(session).run()
      case "show": return try ShowCommand(session).run()
      case "hint": return try HintCommand(session).run()
      case "solution": return try SolutionCommand(session).run()
      case "reset": return try ResetCommand(session).run()
      case "watch": return try WatchCommand(session).run()
      case "seal": return try SealCommand(session).run()
      default: return try StubsCommand(session).run()
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
      "  " + command.name.padding(toLength: 12, withPad: " ", startingAt: 0)
        + command.help
    }
    return """
      Exercises that are graded by tests. Edit a file in an 'exercises' folder,
      and ask what it is worth.

      swift run exercises [COMMAND] [OPTIONS]

      \(rows.joined(separator: "\n"))

      hint:
        --all         all hints at once
      solution:
        --yes         do not ask
      reset:
        --all         every exercise, instead of one
      board, check:
        --json        for programs; the status of a file is one of solved,
                      unsolved, wrong, crashed, endless, uncompiled, changed,
                      missing
      Colours are for terminals; NO_COLOR=1 turns them off.

      The exit status of 'check' is 0 if all it judged is solved, else 1. A
      mistake in these arguments gives 64.
      """
  }
}

/// The exit statuses of the tool.
enum ExitStatus {
  static let success: Int32 = 0
  /// Something is not solved, or cannot be done.
  static let failure: Int32 = 1
  /// The arguments have mistakes (`EX_USAGE`).
  static let usage: Int32 = 64
}

/// A mistake in the arguments.
struct UsageError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
