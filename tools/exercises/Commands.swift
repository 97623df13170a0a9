import Foundation
import Workshop

/// `exercises check`: judges one exercise, or all.
struct CheckCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    guard session.options.number != nil else { return try checkAll() }
    let assignment = try session.assignment()
    let result = session.bench.result(of: assignment)
    if session.options.has("--json") {
      try JSONReport(session, [assignment], [result]).print()
    } else {
      VerdictView(
        assignment: assignment, result: result,
        line: session.bench.line(of: assignment)
      ).show()
      if result.standing == .solved { showNext(after: assignment) }
      let warning = session.sealWarning
      if !warning.isEmpty { Terminal.line() }
      for line in warning { Terminal.line(line) }
    }
    return result.standing == .solved
      ? ExitStatus.success : ExitStatus.failure
  }

  private func showNext(after assignment: Assignment) {
    let all = session.catalog.assignments
    let rest = all.drop { $0.number != assignment.number }.dropFirst()
    guard let next = rest.first else { return }
    Terminal.line(
      "  Compare: swift run exercises solution \(assignment.number)")
    Terminal.line("  Next:    \(next.number) \(next.title)")
    Terminal.line("           \(next.stub):\(session.bench.line(of: next))")
  }

  private func checkAll() throws -> Int32 {
    let results = session.judgeAll()
    if session.options.has("--json") {
      try JSONReport(session, results).print()
    } else {
      for (assignment, result) in zip(session.catalog.assignments, results)
      where result.standing.isTried {
        VerdictView(
          assignment: assignment, result: result,
          line: session.bench.line(of: assignment)
        ).show()
        Terminal.line()
      }
      Board(session, results).show()
    }
    return results.allSatisfy { $0.standing == .solved }
      ? ExitStatus.success : ExitStatus.failure
  }
}

/// `exercises show`: what is to be done.
struct ShowCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let assignment = try session.assignment()
    let level = assignment.isHard ? " (hard)" : ""
    Terminal.line(
      Terminal.styled("\(assignment.number)  \(assignment.title)", .bold)
        + level)
    Terminal.line()
    for line in assignment.statement(width: 76) { Terminal.line(line) }
    Terminal.line()
    if let stub = session.catalog.stub(of: assignment) {
      for (index, line) in wrapped(stub.signature, width: 72).enumerated() {
        Terminal.line((index == 0 ? "Write  " : "         ") + line)
      }
    }
    Terminal.line(
      "in     \(assignment.stub):\(session.bench.line(of: assignment))")
    for line in wrapped(assignment.reading, width: 76) { Terminal.line(line) }
    return ExitStatus.success
  }
}

/// `exercises hint`: the next hint, or all.
struct HintCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let assignment = try session.assignment()
    let count = assignment.hintCount
    let seen = session.desk.hintsSeen(of: assignment)
    let shown =
      session.options.has("--all") ? 0..<count : min(seen, count - 1)..<count
    for index in session.options.has("--all") ? shown : shown.prefix(1) {
      Terminal.line(
        Terminal.styled(
          "Hint \(index + 1) of \(count) for \(assignment.number)", .bold))
      for line in assignment.hint(index, width: 74) {
        Terminal.line("  " + line)
      }
      session.desk.note(hintsSeen: max(seen, index + 1), of: assignment)
    }
    if !session.options.has("--all"), shown.count > 1 {
      Terminal.line("  Ask again for the next one.")
    } else if seen >= count, !session.options.has("--all") {
      Terminal.line("  That was the last one; '--all' shows them together.")
    }
    return ExitStatus.success
  }
}

/// `exercises solution`: a solution, once one has one's own or insists.
struct SolutionCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let assignment = try session.assignment()
    guard try mayShow(assignment) else { return ExitStatus.failure }
    let path = "\(session.catalog.root)/\(assignment.solution)"
    guard let data = FileManager.default.contents(atPath: path) else {
      Terminal.error("error: there is no \(assignment.solution)")
      return ExitStatus.failure
    }
    Terminal.line(Terminal.styled(assignment.solution, .faint))
    Terminal.line()
    let lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast()
    where !line.drop(while: { $0 == " " }).hasPrefix("// snippet.") {
      Terminal.line(String(line))
    }
    return ExitStatus.success
  }

  private func mayShow(_ assignment: Assignment) throws -> Bool {
    if session.options.has("--yes") { return true }
    let standing = session.bench.result(of: assignment).standing
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
      Terminal.error(
        """
        \(assignment.number) is not solved yet. \(hints)
        'solution \(assignment.number) --yes' shows the solution all the same.
        """)
      return false
    }
    Terminal.write(
      "\(assignment.number) is not solved yet. \(hints)"
        + "Show the solution all the same? [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }
}

/// `exercises reset`: back to the stub, with a backup.
struct ResetCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let isAll = session.options.has("--all")
    if isAll, session.options.number != nil {
      throw UsageError("'reset' takes a number or '--all', not both")
    }
    let assignments =
      isAll ? session.catalog.assignments : [try session.assignment()]
    var count = 0
    for assignment in assignments {
      let path = "\(session.catalog.root)/\(assignment.stub)"
      let isThere = FileManager.default.fileExists(atPath: path)
      if let backup = try session.desk.reset(assignment) {
        Terminal.line(
          """
          \(assignment.number)  \(assignment.stub) is as it came.
               What you wrote is in
               \(backup)
          """)
        count += 1
      } else if !isThere {
        Terminal.line("\(assignment.number)  \(assignment.stub) is back")
        count += 1
      } else if !isAll {
        Terminal.line(
          """
          \(assignment.number)  \(assignment.stub) is as it came;
               there is nothing to reset.
          """)
      }
    }
    if isAll {
      Terminal.line(
        "\(count) of \(assignments.count) files "
          + (count == 0 ? "needed it" : "are new"))
    }
    return ExitStatus.success
  }
}

/// `exercises watch`: judges what is saved.
struct WatchCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let assignments = session.catalog.assignments
    var seen = assignments.map(stamp)
    Board(session, session.judgeAll()).show()
    Terminal.line()
    Terminal.line("Waiting for you to save. Ctrl-C ends it.")
    while true {
      Thread.sleep(forTimeInterval: 0.2)
      for (index, assignment) in assignments.enumerated() {
        let now = stamp(assignment)
        guard now != seen[index] else { continue }
        seen[index] = now
        judge(assignment)
      }
    }
  }

  private func judge(_ assignment: Assignment) {
    Terminal.line()
    let start = Date.now
    Terminal.progress("Judging \(assignment.number) …")
    let result = session.bench.result(of: assignment)
    Terminal.progress("")
    VerdictView(
      assignment: assignment, result: result,
      line: session.bench.line(of: assignment)
    ).show()
    Terminal.line(
      Terminal.styled(
        String(format: "  %.1f s", Date.now.timeIntervalSince(start)), .faint))
  }

  private func stamp(_ assignment: Assignment) -> String {
    session.catalog.stamp(of: assignment)
  }
}

/// `exercises seal`: the graders as they are become the book's.
struct SealCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let seals = Seals(session.catalog)
    let broken = seals.broken
    try seals.renew()
    for path in broken { Terminal.line("sealed \(path)") }
    if broken.isEmpty { Terminal.line("Nothing has changed.") }
    return ExitStatus.success
  }
}

/// `exercises stubs`: whether a learner finds the exercises as they should be.
struct StubsCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    var problems = session.catalog.problems.map(\.description)
    for assignment in session.catalog.assignments
    where !session.catalog.isStub(assignment) {
      problems.append(
        "\(assignment.stub):1:1: error: this is not the stub of exercise "
          + "\(assignment.number); run 'swift run exercises reset "
          + "\(assignment.number)'")
    }
    for path in Seals(session.catalog).broken {
      problems.append(
        "\(path):1:1: error: the file has changed since it was sealed; run "
          + "'swift run exercises seal'")
    }
    for problem in problems { Terminal.error(problem) }
    if problems.isEmpty {
      Terminal.line("\(session.catalog.assignments.count) stubs, all sealed")
    }
    return problems.isEmpty ? ExitStatus.success : ExitStatus.failure
  }
}
