/// Runs programs as processes of the system, each as a ``RunningProgram``.
public struct ProcessRunner: ProgramRunner {
  /// Creates a runner.
  public init() {}

  public func run(_ invocation: Invocation) -> Outcome {
    do {
      return try RunningProgram(invocation).wait()
    } catch {
      return .notStarted(error.reason)
    }
  }
}
