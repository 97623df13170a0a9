import Ground
import Workshop

/// `exercises solution`: a solution, once one has one's own or insists.
struct SolutionCommand: Command {
  static let name = "solution"
  static let help = "show a solution; asks first if you have none yet"

  private let isSure: Bool
  private let number: String?

  init(_ arguments: inout Arguments) {
    isSure = arguments.flag("yes", "do not ask")
    number = arguments.word("N")
  }

  func run() throws -> ExitStatus {
    let session = try Session()
    let assignment = try session.assignment(number, for: self)
    guard mayShow(assignment, of: session) else { return .failure }
    guard let lines = assignment.solutionLines else {
      Terminal.error.line(
        "error: exercise \(assignment.number) has no solution; 'swift run book "
          + "check' says why")
      return .failure
    }
    Terminal.output.line(Terminal.output.styled(assignment.solution, .faint))
    Terminal.output.line()
    for line in lines { Terminal.output.line(line) }
    return .success
  }

  private func mayShow(
    _ assignment: Assignment, of session: Session
  ) -> Bool {
    if isSure { return true }
    let standing = session.judge.judgement(of: assignment).standing
    if standing == .solved { return true }
    let left =
      assignment.hintCount - session.desk.hintsSeen(of: assignment)
    let hints =
      switch left {
      case 0: ""
      case 1: "One hint is left. "
      default: "\(left) hints are left. "
      }
    guard Terminal.canAsk else {
      Terminal.error.line(
        """
        \(assignment.number) is not solved yet. \(hints)
        'solution \(assignment.number) --yes' shows the solution all the same.
        """)
      return false
    }
    let answer = Terminal.ask(
      "\(assignment.number) is not solved yet. \(hints)"
        + "Show the solution all the same? [y/N] ")
    return ["y", "yes"].contains(answer?.lowercased())
  }
}
