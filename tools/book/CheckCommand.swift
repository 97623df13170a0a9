import Foundation
import Weaving

/// `book check`: all the checks, nothing written.
struct CheckCommand {
  private let command: BookCommand
  private let listsLines: Bool

  init(_ arguments: [String]) throws {
    let arguments = try Arguments(
      arguments, flags: ["--lines"], taking: ["--timeout"])
    listsLines = arguments.has("--lines")
    command = try BookCommand(
      timeout: arguments.seconds("--timeout", default: 300))
  }

  func run() throws -> Int32 {
    let book = command.weave()
    Terminal.report(book.problems, consequence: "")
    print("Source lines that the book shows")
    let coverage = book.coverage
    for part in coverage.parts { print(row(part)) }
    print(row(coverage.whole))
    if listsLines {
      for lines in coverage.missing { print(lines) }
    } else if !coverage.missing.isEmpty {
      print("'swift run book check --lines' lists those that it does not")
    }
    return book.isGood ? ExitStatus.success : ExitStatus.failure
  }

  private func row(_ part: Coverage.Part) -> String {
    let name = part.directory.padding(
      toLength: 36, withPad: " ", startingAt: 0)
    let share =
      part.total == 0 ? 100 : 100 * Double(part.shown) / Double(part.total)
    return "  \(name) \(String(format: "%5.1f", share)) %  "
      + "\(part.shown) of \(part.total)"
  }
}
