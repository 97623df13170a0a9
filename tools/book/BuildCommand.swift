import Foundation
import Ground
import Weaving

/// `book`: weaves the book.
struct BuildCommand: Command {
  static let name = "build"
  static let help = "weave the book into book/html"

  private let timeout: Double
  private let enclosures: [String]
  private let repository: String?

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
    let files = arguments.text(
      "with", placeholder: "FILES",
      "copy these beside the cover, which links to them: a.epub,a.pdf")
    enclosures = files.map { $0.split(separator: ",").map(String.init) } ?? []
    repository = arguments.text(
      "repository", placeholder: "URL",
      "where a host shows the files: listings link there")
  }

  func run() throws -> ExitStatus {
    let start = Date.now
    var command = try BookCommand(timeout: timeout)
    command.weaver.enclosures = enclosures
    command.weaver.repository = repository
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
