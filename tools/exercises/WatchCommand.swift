import Foundation
import Ground
import Workshop

/// `exercises watch`: judges what is saved.
struct WatchCommand: Command {
  static let name = "watch"
  static let help = "judge whatever you save, until you stop it"

  init(_ arguments: inout Arguments) {}

  func run() throws -> ExitStatus {
    let session = try Session()
    let assignments = session.catalog.assignments
    var seen = assignments.map(session.catalog.stamp)
    Board(session, session.judgeAll(isShown: true)).show()
    Terminal.output.line()
    Terminal.output.line("Waiting for you to save. Ctrl-C ends it.")
    while true {
      Thread.sleep(forTimeInterval: 0.2)
      for (index, assignment) in assignments.enumerated() {
        let now = session.catalog.stamp(of: assignment)
        guard now != seen[index] else { continue }
        seen[index] = now
        judge(assignment, of: session)
      }
    }
  }

  private func judge(_ assignment: Assignment, of session: Session) {
    Terminal.output.line()
    // A clock that nobody sets.
    let start = ContinuousClock.now
    Terminal.output.progress("Judging \(assignment.number) …")
    let judgement = session.judge.judgement(of: assignment)
    Terminal.output.progress("")
    VerdictView(
      assignment: assignment, judgement: judgement,
      line: session.catalog.lineToEdit(of: assignment)
    ).show()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    Terminal.output.line(
      Terminal.output.styled("  " + text(seconds: seconds), .faint))
  }
}
