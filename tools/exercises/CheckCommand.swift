import Ground
import Workshop

/// `exercises check`: judges one exercise, or all.
struct CheckCommand: Command {
  static let name = "check"
  static let help = "judge exercise N, as in 'check 2.3', or all of them"

  private let isForPrograms: Bool
  private let number: String?

  static func takesAlone(_ word: String) -> Bool {
    word.first?.isNumber == true
  }

  init(_ arguments: inout Arguments) {
    isForPrograms = JSONReport.isAsked(&arguments)
    number = arguments.word("[N]")
  }

  func run() throws -> ExitStatus {
    let session = try Session()
    guard let number else { return try checkAll(session) }
    let assignment = try session.assignment(number, for: self)
    let judgement = session.judge.judgement(of: assignment)
    if isForPrograms {
      try JSONReport(session, [assignment], [judgement]).print()
    } else {
      VerdictView(
        assignment: assignment, judgement: judgement,
        line: session.catalog.lineToEdit(of: assignment)
      ).show()
      if judgement.standing == .solved {
        showNext(after: assignment, in: session)
      }
      session.warnOfBrokenSeals()
    }
    return judgement.standing == .solved ? .success : .failure
  }

  private func showNext(
    after assignment: Assignment, in session: Session
  ) {
    let all = session.catalog.assignments
    let rest = all.drop { $0.number != assignment.number }.dropFirst()
    guard let next = rest.first else { return }
    Terminal.output.line(
      "  Compare: swift run exercises solution \(assignment.number)")
    Terminal.output.line("  Next:    \(next.number) \(next.title)")
    Terminal.output.line(
      "           \(next.stub):\(session.catalog.lineToEdit(of: next))")
  }

  private func checkAll(_ session: Session) throws -> ExitStatus {
    let judgements = session.judgeAll(isShown: !isForPrograms)
    if isForPrograms {
      try JSONReport(session, judgements).print()
    } else {
      for (assignment, judgement) in zip(
        session.catalog.assignments, judgements)
      where judgement.standing.isTried {
        VerdictView(
          assignment: assignment, judgement: judgement,
          line: session.catalog.lineToEdit(of: assignment)
        ).show()
        Terminal.output.line()
      }
      Board(session, judgements).show()
    }
    return judgements.allSatisfy { $0.standing == .solved }
      ? .success : .failure
  }
}
