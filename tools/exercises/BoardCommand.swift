import Foundation
import Workshop

/// `exercises`: how all of them stand.
struct BoardCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func run() throws -> Int32 {
    let results = session.judgeAll()
    if session.options.has("--json") {
      try JSONReport(session, results).print()
    } else {
      Board(session, results).show()
    }
    return ExitStatus.success
  }
}

extension Session {
  /// Judges all exercises, and shows meanwhile how far that is.
  func judgeAll() -> [Bench.Result] {
    let count = catalog.assignments.count
    let isShown = !options.has("--json")
    if isShown { Terminal.progress("Judging \(count) exercises …") }
    let results = bench.results(of: catalog.assignments) { done in
      if isShown { Terminal.progress("Judging: \(done) of \(count) …") }
    }
    if isShown { Terminal.progress("") }
    return results
  }
}

/// The exercises by chapter, with progress, and the next one.
struct Board {
  private let session: Session
  private let rows: [(assignment: Assignment, result: Bench.Result)]

  init(_ session: Session, _ results: [Bench.Result]) {
    self.session = session
    rows = Array(zip(session.catalog.assignments, results))
      .map { (assignment: $0, result: $1) }
  }

  func show() {
    let solved = rows.count { $0.result.standing == .solved }
    Terminal.line(
      Terminal.styled("Exercises", .bold) + "  \(bar(solved, of: rows.count))  "
        + "\(solved) of \(rows.count) solved")
    var chapter: Assignment.Chapter?
    for row in rows {
      if row.assignment.chapter != chapter {
        chapter = row.assignment.chapter
        showHeading(row.assignment.chapter)
      }
      show(row.assignment, row.result.standing)
    }
    showNext()
    let warning = session.sealWarning
    if !warning.isEmpty {
      Terminal.line()
      for line in warning { Terminal.line(line) }
    }
  }

  private func bar(_ part: Int, of whole: Int) -> String {
    let width = 30
    let full = whole == 0 ? 0 : part * width / whole
    return Terminal.styled(String(repeating: "━", count: full), .green)
      + Terminal.styled(
        String(repeating: Terminal.hasColor ? "━" : "·", count: width - full),
        .faint)
  }

  private func showHeading(_ chapter: Assignment.Chapter) {
    let own = rows.filter { $0.assignment.chapter == chapter }
    let solved = own.count { $0.result.standing == .solved }
    Terminal.line()
    Terminal.line(
      Terminal.styled("\(chapter.number)  \(chapter.title)", .bold)
        + Terminal.styled("  \(solved) of \(own.count)", .faint))
  }

  private func show(_ assignment: Assignment, _ standing: Standing) {
    let title = assignment.title + (assignment.isHard ? " (hard)" : "")
    let status =
      standing == .solved || standing == .unsolved
      ? Terminal.styled(standing.words, .faint) : standing.words
    Terminal.line(
      "   \(standing.sign) "
        + assignment.number.padding(toLength: 5, withPad: " ", startingAt: 0)
        + title.padding(
          toLength: max(52, title.count), withPad: " ", startingAt: 0)
        + "  \(status)")
  }

  private func showNext() {
    let open = rows.filter { $0.result.standing != .solved }
    Terminal.line()
    guard
      let next = open.first(where: { $0.result.standing.isTried }) ?? open.first
    else {
      Terminal.line("All of them are solved.")
      return
    }
    let assignment = next.assignment
    Terminal.line(
      "Next: \(Terminal.styled(assignment.number, .bold)) \(assignment.title)")
    Terminal.line(
      "  \(assignment.stub):\(session.bench.line(of: assignment))")
    if next.result.standing == .missing {
      Terminal.line(
        "  swift run exercises reset \(assignment.number)    brings it back")
      return
    }
    Terminal.line(
      "  swift run exercises show \(assignment.number)     what is to be done")
    Terminal.line(
      "  swift run exercises check \(assignment.number)    what it is worth")
  }
}
