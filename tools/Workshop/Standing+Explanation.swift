import Grading
import Ground

/// What is to be said about a standing, line by line.
extension Standing {
  /// What is to be said about it, line by line, where a terminal has room for
  /// 80 columns.
  public var explanation: [String] { explanation(width: 76) }

  /// What is to be said about it, in lines no wider than `width` but for the
  /// compiler's, which stand above each other.
  ///
  /// What a learner's program or the compiler has said is made harmless for a
  /// terminal.
  public func explanation(width: Int) -> [String] {
    lines(width: width).map(printable)
  }

  private func lines(width: Int) -> [String] {
    func row(_ label: String, _ text: String) -> [String] {
      self.row(label, text, width: width)
    }
    return switch self {
    case .solved, .unsolved: []
    case .wrong(let finding):
      row("for", finding.input) + row("expected", finding.expected)
        + row("got", finding.got) + (finding.remark.isEmpty ? [] : [""])
        + wrapped(finding.remark, width: width)
    case .crashed(let input, let words):
      row("for", input) + row("expected", "a result")
        + row("got", "the program stopped: \(words)")
    case .endless(let input, let seconds):
      row("for", input) + row("expected", "a result")
        + row("got", "none within \(seconds) seconds")
    case .uncompiled(let lines): lines
    case .changed(let signature, let lines):
      wrapped(
        "The grader calls the function of the exercise, which must stay as it "
          + "was:", width: width)
        + ["", "  " + signature] + (lines.isEmpty ? [] : [""] + lines)
    case .missing: []
    case .unreadable(let reason): wrapped(reason, width: width)
    case .unknown(let reason):
      reason.split(separator: "\n").flatMap {
        wrapped(String($0), width: width)
      }
    }
  }

  private func row(
    _ label: String, _ text: String, width: Int
  ) -> [String] {
    guard !text.isEmpty else { return [] }
    let gap = String(repeating: " ", count: 10 - label.count)
    return wrapped(text, width: width - 8).enumerated().map { index, line in
      (index == 0 ? label + gap : String(repeating: " ", count: 10)) + line
    }
  }
}
