import Ground
import Workshop

extension Terminal {
  /// How wide text may be: as the terminal is, up to 80 columns.
  var textWidth: Int { min(80, max(24, columns ?? 80)) }
}

extension Standing {
  /// One sign for the board.
  var sign: String {
    switch self {
    case .solved: Terminal.output.styled("✓", .green)
    case .unsolved: Terminal.output.styled("·", .faint)
    case .wrong, .crashed, .endless: Terminal.output.styled("✗", .red)
    case .uncompiled, .changed, .missing, .unreadable, .unknown:
      Terminal.output.styled("!", .yellow)
    }
  }

  /// Whether somebody has tried and not got there.
  var isTried: Bool { self != .solved && self != .unsolved }
}

/// Shows what was found about a file.
struct VerdictView {
  let assignment: Assignment
  let judgement: Judgement
  let line: Int

  func show() {
    let standing = judgement.standing
    Terminal.output.line(
      "\(standing.sign) \(Terminal.output.styled(assignment.number, .bold))  "
        + "\(assignment.title): "
        + Terminal.output.styled(standing.words, .bold))
    for line in standing.explanation(width: Terminal.output.textWidth - 4) {
      Terminal.output.line(line.isEmpty ? "" : "  " + line)
    }
    if !judgement.output.isEmpty {
      Terminal.output.line()
      Terminal.output.line("  It printed:")
      for line in judgement.output.prefix(20) {
        let room = Terminal.output.textWidth - 6
        let isLong = line.count > room
        Terminal.output.line(
          "  │ " + (isLong ? line.prefix(room - 1) + "…" : line))
      }
      if judgement.output.count > 20 {
        Terminal.output.line(
          "  │ … and \(judgement.output.count - 20) more lines")
      }
    }
    advise()
  }

  private func tell(_ text: String) {
    for line in wrapped(text, width: Terminal.output.textWidth - 4) {
      Terminal.output.line("  " + line)
    }
  }

  private func advise() {
    let number = assignment.number
    switch judgement.standing {
    case .solved: return
    case .unsolved:
      Terminal.output.line("  Write it in \(assignment.stub):\(line).")
      tell(assignment.reading)
      tell("'swift run exercises show \(number)' says what is to be done.")
    case .missing:
      Terminal.output.line("  There is no \(assignment.stub).")
      tell("'swift run exercises reset \(number)' brings it back.")
    case .uncompiled, .unreadable, .unknown: return
    default:
      Terminal.output.line()
      tell(assignment.reading)
      Terminal.output.line("  A hint: swift run exercises hint \(number)")
    }
  }
}
