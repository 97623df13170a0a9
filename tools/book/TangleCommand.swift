import Weaving

/// `book tangle`: takes the code back out of the woven book.
struct TangleCommand {
  private let root: String
  private let target: String?

  init(_ arguments: [String]) throws {
    let arguments = try Arguments(arguments, taking: ["--to"])
    target = arguments["--to"]
    root = try BookCommand(timeout: 1).root
  }

  func run() throws -> Int32 {
    let tangle = Tangle(root: root)
    for problem in tangle.problems.sorted {
      Terminal.error(problem.description)
    }
    if let target { try tangle.write(to: target) }
    guard tangle.problems.isEmpty else { return ExitStatus.failure }
    print(
      "\(tangle.listingCount) listings, \(tangle.lineCount) lines: as in the "
        + "sources")
    return ExitStatus.success
  }
}
