import Workshop

extension Standing {
  /// One sign for the board.
  var sign: String {
    switch self {
    case .solved: Terminal.styled("✓", .green)
    case .unsolved: Terminal.styled("·", .faint)
    case .wrong, .crashed, .endless: Terminal.styled("✗", .red)
    case .uncompiled, .changed, .missing, .unknown:
      Terminal.styled("!", .yellow)
    }
  }

  /// Whether somebody has tried and not got there.
  var isTried: Bool { self != .solved && self != .unsolved }
}

/// Shows what was found about a file.
struct VerdictView {
  let assignment: Assignment
  let result: Bench.Result
  let line: Int

  func show() {
    let standing = result.standing
    Terminal.line(
      "\(standing.sign) \(Terminal.styled(assignment.number, .bold))  "
        + "\(assignment.title): "
        + Terminal.styled(standing.words, .bold))
    for line in standing.explanation {
      Terminal.line(line.isEmpty ? "" : "  " + line)
    }
    if !result.output.isEmpty {
      Terminal.line()
      Terminal.line("  It printed:")
      for line in result.output.prefix(20) {
        let isLong = line.count > 74
        Terminal.line("  │ " + (isLong ? line.prefix(73) + "…" : line))
      }
      if result.output.count > 20 {
        Terminal.line("  │ … and \(result.output.count - 20) more lines")
      }
    }
    advise()
  }

  private func tell(_ text: String) {
    for line in wrapped(text, width: 76) { Terminal.line("  " + line) }
  }

  private func advise() {
    let number = assignment.number
    switch result.standing {
    case .solved: return
    case .unsolved:
      Terminal.line("  Write it in \(assignment.stub):\(line).")
      tell(assignment.reading)
      Terminal.line(
        "  'swift run exercises show \(number)' says what is to be done.")
    case .missing:
      Terminal.line("  There is no \(assignment.stub).")
      Terminal.line("  'swift run exercises reset \(number)' brings it back.")
    case .uncompiled, .unknown: return
    default:
      Terminal.line()
      tell(assignment.reading)
      Terminal.line("  A hint: swift run exercises hint \(number)")
    }
  }
}

extension Bench {
  /// Returns the line of a learner's file where there is something to do.
  func line(of assignment: Assignment) -> Int {
    catalog.lineToEdit(of: assignment)
  }
}
