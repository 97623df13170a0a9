import Foundation
import Ground
import Weaving

/// `book`: weaves the book.
struct BuildCommand: Command {
  static let name = "build"
  static let help = "weave the book into book/html"

  private let timeout: Double

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
  }

  func run() throws -> ExitStatus {
    let start = Date.now
    let command = try BookCommand(timeout: timeout)
    Terminal.output.line("Running the chapters")
    let book = try command.weaver.make(BookCommand.say)
    Terminal.error.report(book.problems)
    guard book.isGood else { return .failure }
    let index = command.root + "/book/html/index.html"
    Terminal.output.line(
      """
      Wove \(book.pageCount) pages in \(text(seconds: book.weavingSeconds)), \
      \(text(seconds: Date.now.timeIntervalSince(start))) in all
      \(URL(fileURLWithPath: index).absoluteString)
      """)
    return .success
  }
}
