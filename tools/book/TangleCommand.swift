import Ground
import Weaving

/// `book tangle`: takes the code back out of the woven book.
struct TangleCommand: Command {
  static let name = "tangle"
  static let help = "take the code back out of the woven book and compare it"

  private let target: String?

  init(_ arguments: inout Arguments) {
    target = arguments.text(
      "to", placeholder: "FOLDER", "write what the book shows as source files")
  }

  func run() throws -> ExitStatus {
    let tangle = Tangle(root: try BookCommand.root())
    for problem in tangle.problems.sorted {
      Terminal.error.line(problem.description)
    }
    if let target { try tangle.write(to: target) }
    guard tangle.problems.isEmpty else { return .failure }
    Terminal.output.line(
      "\(tangle.listingCount) listings, \(tangle.lineCount) lines: as in the "
        + "sources")
    return .success
  }
}
