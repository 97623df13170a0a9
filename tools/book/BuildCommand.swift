import Edition
import Foundation
import Ground
import Weaving

/// `book`: weaves the book.
struct BuildCommand: Command {
  static let name = "build"
  static let help = "weave the book into book/html"

  private let timeout: Double
  private let hasEditions: Bool
  private let repository: String?

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
    hasEditions = arguments.flag(
      "editions", "put EPUB and PDF beside the pages; the cover leads to them")
    repository = arguments.text(
      "repository", placeholder: "URL",
      "where a host shows the files: listings link there")
  }

  func run() throws -> ExitStatus {
    let start = Date.now
    var command = try BookCommand(timeout: timeout)
    command.weaver.repository = repository
    Terminal.output.line("Running the chapters")
    let book = try hasEditions ? makeAll(command) : make(command)
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

  private func make(_ command: BookCommand) throws -> WovenBook {
    try command.weaver.make(BookCommand.say)
  }

  /// Makes the pages and, of the same text, what is to be downloaded.
  private func makeAll(_ command: BookCommand) throws -> WovenBook {
    let printer = try Printer()
    let (epub, pdf) = (EditionCommand.file("epub"), EditionCommand.file("pdf"))
    var weaver = command.weaver
    weaver.editions = [epub, pdf]
    return try weaver.make(BookCommand.say) { book in
      let editions = try EditionCommand(book, root: command.root)
      return [
        epub: try editions.epub(),
        pdf: try editions.pdf(.a4, by: printer).bytes,
      ]
    }
  }
}
