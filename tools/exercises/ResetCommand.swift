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
    var (count, failures) = (0, 0)
    for assignment in assignments {
      do {
        if show(try session.desk.reset(assignment), of: assignment) {
          count += 1
        }
      } catch {
        // The others are reset all the same.
        Terminal.error.line("\(error)")
        failures += 1
      }
    }
    if isAll {
      Terminal.output.line(
        "\(count) of \(assignments.count) files "
          + (count == 0 ? "needed it" : "are new"))
    }
    return failures == 0 ? .success : .failure
  }

  /// Says what became of a file, and returns whether it is new.
  private func show(_ result: Desk.Reset, of assignment: Assignment) -> Bool {
    switch result {
    case .unchanged where isAll: return false
    case .unchanged:
      Terminal.output.line(
        """
        \(assignment.number)  \(assignment.stub) is as it came;
             there is nothing to reset.
        """)
      return false
    case .back:
      Terminal.output.line("\(assignment.number)  \(assignment.stub) is back")
    case .kept(let backup):
      Terminal.output.line(
        """
        \(assignment.number)  \(assignment.stub) is as it came.
             What you wrote is in
             \(backup)
        """)
    }
    return true
  }
}
