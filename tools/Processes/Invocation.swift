/// A program to run, and how.
public struct Invocation: Sendable {
  /// The path of the executable.
  public var executable: String

  /// The arguments, without the program's name.
  public var arguments: [String]

  /// Where it runs.
  public var directory: String

  /// The file that takes what it prints, on either stream.
  public var output: String

  /// After how many seconds it is stopped.
  public var timeout: Double

  /// What it finds in its environment beside what this program finds in its
  /// own.
  public var environment: [String: String]

  /// Describes how to run a program.
  public init(
    executable: String, arguments: [String], directory: String,
    output: String, timeout: Double, environment: [String: String] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    self.directory = directory
    self.output = output
    self.timeout = timeout
    self.environment = environment
  }
}

/// How a program ended.
public enum Outcome: Equatable, Sendable {
  /// It ended by itself, with a status.
  case exited(Int32)

  /// A signal ended it.
  case signalled(Int32)

  /// It was stopped because it took too long.
  case timedOut

  /// It never started, for this reason.
  case notStarted(String)
}

/// Something that runs programs.
public protocol ProgramRunner: Sendable {
  /// Runs a program to its end.
  func run(_ invocation: Invocation) -> Outcome
}
