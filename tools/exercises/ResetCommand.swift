import Ground
import Workshop

/// `exercises reset`: back to the stub, with a backup.
struct ResetCommand: Command {
  static let name = "reset"
  static let help = "start exercise N again; keeps what you wrote"

  private let isAll: Bool
  private let number: String?

  init(_ arguments: inout Arguments) {
    isAll = arguments.flag("all", "every exercise, instead of one")
    number = arguments.word("N")
  }

  func run() throws -> ExitStatus {
    let session = try Session()
    if isAll, number != nil {
      throw UsageError("'reset' takes a number or '--all', not both")
    }
    let assignments =
      isAll
      ? session.catalog.assignments
      : [try session.assignment(number, for: self)]
    var count = 0
    for assignment in assignments {
      let path = "\(session.catalog.root)/\(assignment.stub)"
      let isThere = FileSystem.exists(path)
      if let backup = try session.desk.reset(assignment) {
        Terminal.output.line(
          """
          \(assignment.number)  \(assignment.stub) is as it came.
               What you wrote is in
               \(backup)
          """)
        count += 1
      } else if !isThere {
        Terminal.output.line("\(assignment.number)  \(assignment.stub) is back")
        count += 1
      } else if !isAll {
        Terminal.output.line(
          """
          \(assignment.number)  \(assignment.stub) is as it came;
               there is nothing to reset.
          """)
      }
    }
    if isAll {
      Terminal.output.line(
        "\(count) of \(assignments.count) files "
          + (count == 0 ? "needed it" : "are new"))
    }
    return .success
  }
}
