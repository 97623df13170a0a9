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
