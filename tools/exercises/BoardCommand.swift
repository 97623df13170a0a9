import Ground
import Manuscript
import Synchronization
import Workshop

/// `exercises`: how all of them stand.
struct BoardCommand: Command {
  static let name = "board"
  static let help = "show how all exercises stand"

  private let isForPrograms: Bool

  init(_ arguments: inout Arguments) {
    isForPrograms = JSONReport.isAsked(&arguments)
  }

  func run() throws -> ExitStatus {
    let session = try Session()
    let judgements = session.judgeAll(isShown: !isForPrograms)
    if isForPrograms {
      try JSONReport(session, judgements).print()
    } else {
      Board(session, judgements).show()
    }
    return .success
  }
}

extension Session {
  /// Judges all exercises, and perhaps shows meanwhile how far that is.
  func judgeAll(isShown: Bool) -> [Judgement] {
    let count = catalog.assignments.count
    guard isShown else { return judge.judgements(of: catalog.assignments) }
    Terminal.output.progress("Judging \(count) exercises …")
    let done = Mutex(0)
    defer { Terminal.output.progress("") }
    return judge.judgements(of: catalog.assignments) {
      done.withLock {
        $0 += 1
        Terminal.output.progress("Judging: \($0) of \(count) …")
      }
    }
  }
}

/// The exercises by chapter, with progress, and the next one.
struct Board {
  private let session: Session
  private let rows: [(assignment: Assignment, judgement: Judgement)]

  init(_ session: Session, _ judgements: [Judgement]) {
    self.session = session
    rows = Array(zip(session.catalog.assignments, judgements))
      .map { (assignment: $0, judgement: $1) }
  }

  func show() {
    let solved = rows.count { $0.judgement.standing == .solved }
    Terminal.output.line(
      Terminal.output.styled("Exercises", .bold)
        + "  \(bar(solved, of: rows.count))  "
        + "\(solved) of \(rows.count) solved")
    var chapter: Chapter?
    for row in rows {
      if row.assignment.chapter != chapter {
        chapter = row.assignment.chapter
        showHeading(of: row.assignment)
      }
      show(row.assignment, row.judgement.standing)
    }
    showNext()
    session.warnOfBrokenSeals()
  }

  private func bar(_ part: Int, of whole: Int) -> String {
    // Beside the heading and the count.
    let width = min(30, max(0, Terminal.output.textWidth - 29))
    let full = whole == 0 ? 0 : part * width / whole
    return Terminal.output.styled(String(repeating: "━", count: full), .green)
      + Terminal.output.styled(
        String(
          repeating: Terminal.output.wantsColor ? "━" : "·", count: width - full
        ),
        .faint)
  }

  private func showHeading(of first: Assignment) {
    let own = rows.filter { $0.assignment.chapter == first.chapter }
    let solved = own.count { $0.judgement.standing == .solved }
    Terminal.output.line()
    Terminal.output.line(
      Terminal.output.styled(
        "\(first.chapter.number)  \(first.chapterTitle)", .bold)
        + Terminal.output.styled("  \(solved) of \(own.count)", .faint))
  }

  private func show(_ assignment: Assignment, _ standing: Standing) {
    let title = assignment.title + (assignment.isHard ? " (hard)" : "")
    let status =
      standing == .solved || standing == .unsolved
      ? Terminal.output.styled(standing.words, .faint) : standing.words
    let number = assignment.number.padding(
      toLength: 5, withPad: " ", startingAt: 0)
    let width = Terminal.output.textWidth
    guard width < 80 else {
      Terminal.output.line(
        "   \(standing.sign) \(number)"
          + title.padding(
            toLength: max(52, title.count), withPad: " ", startingAt: 0)
          + "  \(status)")
      return
    }
    // In a narrow terminal the standing comes below.
    for (index, line) in wrapped(title, width: width - 10).enumerated() {
      Terminal.output.line(
        (index == 0 ? "   \(standing.sign) \(number)" : blank(10)) + line)
    }
    Terminal.output.line(blank(10) + status)
  }

  private func blank(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }

  private func showNext() {
    let open = rows.filter { $0.judgement.standing != .solved }
    Terminal.output.line()
    guard
      let next = open.first(where: { $0.judgement.standing.isTried })
        ?? open.first
    else {
      Terminal.output.line("All of them are solved.")
      return
    }
    let assignment = next.assignment
    Terminal.output.line(
      "Next: \(Terminal.output.styled(assignment.number, .bold)) \(assignment.title)"
    )
    Terminal.output.line(
      "  \(assignment.stub):\(session.catalog.lineToEdit(of: assignment))")
    if next.judgement.standing == .missing {
      Terminal.output.line(
        "  swift run exercises reset \(assignment.number)    brings it back")
      return
    }
    Terminal.output.line(
      "  swift run exercises show \(assignment.number)     what is to be done")
    Terminal.output.line(
      "  swift run exercises check \(assignment.number)    what it is worth")
  }
}
