import Grading
import Ground

/// What is to be said about a standing, line by line.
extension Standing {
  /// What is to be said about it, line by line.
  public var explanation: [String] {
    switch self {
    case .solved, .unsolved: []
    case .wrong(let finding):
      row("for", finding.input) + row("expected", finding.expected)
        + row("got", finding.got) + (finding.remark.isEmpty ? [] : [""])
        + wrapped(finding.remark, width: 76)
    case .crashed(let input, let words):
      row("for", input) + row("expected", "a result")
        + row("got", "the program stopped: \(words)")
    case .endless(let input, let seconds):
      row("for", input) + row("expected", "a result")
        + row("got", "none within \(seconds) seconds")
    case .uncompiled(let lines): lines
    case .changed(let signature, let lines):
      [
        "The grader calls the function of the exercise, which must stay",
        "as it was:", "", "  " + signature,
      ] + (lines.isEmpty ? [] : [""] + lines)
    case .missing: []
    case .unknown(let reason): [reason]
    }
  }

  private func row(_ label: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let gap = String(repeating: " ", count: 10 - label.count)
    return wrapped(text, width: 68).enumerated().map { index, line in
      (index == 0 ? label + gap : String(repeating: " ", count: 10)) + line
    }
  }
}
