import Foundation
import Grading
import Ground

/// All that is known when an attempt has ended: what its grader says, and what
/// the system says.
struct AttemptEnd {
  let verdict: Result<Verdict, any Error>

  /// What was wrong with an answer, if one could not be understood.
  let misconduct: String?

  /// Why an answer did not come, if one did not.
  let failure: AttemptChannel.Broken?

  /// What the attempt was given last.
  let input: String

  let outcome: Outcome
  let timeLimit: Int
  let output: [String]

  /// What follows from it.
  ///
  /// The grader's word counts only if it got all its answers; and `solved` only
  /// if the attempt then ended as it should.
  var judgement: Judgement {
    switch (outcome, failure, verdict) {
    case (.notStarted(let reason), _, _):
      unknown("The attempt did not start: \(reason).")
    case (.exited(125), .ended?, _)
    where output.last?.hasPrefix("confine: ") == true:
      Judgement(
        standing: .unknown(
          "The attempt could not be started; TMPDIR must be a folder where "
            + "programs may run."))
    case (_, _, .failure(let error)): unknown("\(error)")
    case (_, .tooLong?, _): malformed("an answer of more than 16 MB")
    case (.timedOut, .some, _), (.timedOut, _, .success(.solved)),
      (_, .late?, _):
      Judgement(
        standing: .endless(input: input, seconds: timeLimit), output: output)
    case (_, .ended?, _): crash()
    case (_, nil, _) where misconduct != nil:
      malformed("an answer that cannot be read: \(misconduct ?? "")")
    case (.exited(0), nil, .success(.solved)):
      Judgement(standing: .solved, output: output)
    case (_, nil, .success(.solved)): crash(after: "after its last result: ")
    case (_, nil, .success(.unsolved)):
      Judgement(standing: .unsolved, output: output)
    case (_, nil, .success(.wrong(let finding))):
      Judgement(standing: .wrong(finding), output: output)
    }
  }

  private func unknown(_ reason: String) -> Judgement {
    Judgement(standing: .unknown(reason), output: output)
  }

  private func malformed(_ words: String) -> Judgement {
    Judgement(
      standing: .wrong(
        Finding(input: input, expected: "a result", got: words)),
      output: output)
  }

  private func crash(after prefix: String = "") -> Judgement {
    var lines = output
    var words =
      switch outcome {
      case .signalled(SIGXFSZ): "it printed more than 4 MB"
      case .signalled(SIGXCPU), .signalled(SIGKILL):
        "signal SIGKILL; the system sends it for too much processor time or "
          + "memory"
      case .signalled(let signal): "signal \(signal)"
      case .printedTooMuch: "it printed too much"
      case .exited(let status): "it ended by itself, with status \(status)"
      default: "\(outcome)"
      }
    // What the program says when a contract is broken.
    if let last = lines.lastIndex(where: { $0.contains("Fatal error") }) {
      words = lines.remove(at: last)
      if let start = words.firstRange(of: "Fatal error") {
        words = String(words[start.lowerBound...])
      }
    } else if case .signalled(SIGSEGV) = outcome {
      words += "; a recursion without an end does that"
    }
    return Judgement(
      standing: .crashed(input: input, words: prefix + words), output: lines)
  }
}
