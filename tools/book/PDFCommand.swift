import Edition
import Ground

/// `book pdf`: the book on paper.
struct PDFCommand: Command {
  static let name = "pdf"
  static let help = "make book/gradients-under-test.pdf, with Chromium"

  private let timeout: Double
  private let paper: PaperBook.Paper

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
    let name = arguments.choice(
      "paper", PaperBook.Paper.allCases.map(\.rawValue),
      default: PaperBook.Paper.a4.rawValue, "the size of the paper")
    paper = PaperBook.Paper(rawValue: name) ?? .a4
  }

  func run() throws -> ExitStatus {
    let printer = try Printer()
    guard let command = try EditionCommand(timeout: timeout) else {
      return .failure
    }
    let document = try command.pdf(paper, by: printer)
    try command.write(
      document.bytes, ending: "pdf", "\(document.pageCount) pages")
    return .success
  }
}
