/// How a program ended.
public enum Outcome: Equatable, Sendable {
  /// It ended by itself, with a status.
  case exited(Int32)

  /// A signal ended it.
  case signalled(Int32)

  /// It was stopped because it took too long.
  case timedOut

  /// It was stopped because it printed too much.
  case printedTooMuch

  /// It never started, for this reason.
  case notStarted(String)
}

extension Outcome {
  /// What became of a program, to be put behind its name.
  public var words: String {
    switch self {
    case .exited(let status): "ended with status \(status)"
    case .signalled(let signal): "was stopped by signal \(signal)"
    case .timedOut: "took too long"
    case .printedTooMuch: "printed too much"
    case .notStarted(let reason): "could not be started: \(reason)"
    }
  }
}
