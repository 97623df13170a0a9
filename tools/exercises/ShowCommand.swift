import Ground
import Workshop

/// `exercises show`: what is to be done.
struct ShowCommand: Command {
  static let name = "show"
  static let help = "say what is to be done in exercise N"

  private let number: String?

  init(_ arguments: inout Arguments) {
    number = arguments.word("N")
  }

  func run() throws -> ExitStatus {
    let session = try Session()
    let assignment = try session.assignment(number, for: self)
    let level = assignment.isHard ? " (hard)" : ""
    Terminal.output.line(
      Terminal.output.styled("\(assignment.number)  \(assignment.title)", .bold)
        + level)
    Terminal.output.line()
    let width = Terminal.output.textWidth - 4
    for line in assignment.statement(width: width) {
      Terminal.output.line(line)
    }
    Terminal.output.line()
    if let stub = session.catalog.stub(of: assignment) {
      for (index, line) in wrapped(stub.signature, width: width - 4)
        .enumerated()
      {
        Terminal.output.line((index == 0 ? "Write  " : "         ") + line)
      }
    }
    Terminal.output.line(
      "in     \(assignment.stub):\(session.catalog.lineToEdit(of: assignment))")
    for line in wrapped(assignment.reading, width: width) {
      Terminal.output.line(line)
    }
    return .success
  }
}
