import Ground
import Workshop

/// `exercises hint`: the next hint, or all.
struct HintCommand: Command {
  static let name = "hint"
  static let help = "give a hint; the next one when asked again"

  private let wantsAll: Bool
  private let number: String?

  init(_ arguments: inout Arguments) {
    wantsAll = arguments.flag("all", "all hints at once")
    number = arguments.word("N")
  }

  func run() throws -> ExitStatus {
    let session = try Session()
    let assignment = try session.assignment(number, for: self)
    if let problem = session.desk.hintProblem { Terminal.error.line(problem) }
    let count = assignment.hintCount
    let seen = session.desk.hintsSeen(of: assignment)
    let shown =
      wantsAll ? 0..<count : min(seen, count - 1)..<count
    for index in wantsAll ? shown : shown.prefix(1) {
      Terminal.output.line(
        Terminal.output.styled(
          "Hint \(index + 1) of \(count) for \(assignment.number)", .bold))
      for line in assignment.hint(
        index, width: Terminal.output.textWidth - 6)
      {
        Terminal.output.line("  " + line)
      }
      session.desk.note(hintsSeen: max(seen, index + 1), of: assignment)
    }
    if !wantsAll, shown.count > 1 {
      Terminal.output.line("  Ask again for the next one.")
    } else if seen >= count, !wantsAll {
      Terminal.output.line(
        "  That was the last one; '--all' shows them together.")
    }
    return .success
  }
}
