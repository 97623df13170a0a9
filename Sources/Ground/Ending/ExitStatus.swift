import Platform

/// The status that a program ends with.
public enum ExitStatus: Int32, Sendable {
  /// All is well.
  case success = 0

  /// The input has mistakes, or something cannot be done.
  case failure = 1

  /// The arguments have mistakes (`EX_USAGE`).
  case usage = 64

  /// The program contradicts itself (`EX_SOFTWARE`).
  case software = 70

  /// A file cannot be written (`EX_CANTCREAT`).
  case cannotCreate = 73

  /// Ends this program with the status.
  public func exit() -> Never { endProcess(status: rawValue) }
}
