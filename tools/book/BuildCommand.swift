import Foundation
import Weaving

/// `book`: weaves the book.
struct BuildCommand {
  private let command: BookCommand

  init(_ arguments: [String]) throws {
    let arguments = try Arguments(arguments, taking: ["--timeout"])
    command = try BookCommand(
      timeout: arguments.seconds("--timeout", default: 300))
  }

  func run() throws -> Int32 {
    let start = Date.now
    command.weaver.cleanUp()
    Terminal.line("Running the chapters")
    let book = command.weave()
    Terminal.report(book.problems)
    guard book.isGood else { return ExitStatus.failure }
    try command.weaver.write(book)
    let index = command.root + "/book/html/index.html"
    Terminal.line(
      """
      Wove \(book.pageCount) pages in \
      \(Terminal.text(seconds: book.weavingSeconds)), \
      \(Terminal.text(seconds: Date.now.timeIntervalSince(start))) in all
      \(URL(fileURLWithPath: index).absoluteString)
      """)
    return ExitStatus.success
  }
}
