/// Something that runs programs.
public protocol ProgramRunner: Sendable {
  /// Runs a program to its end.
  func run(_ invocation: Invocation) -> Outcome
}

extension ProgramRunner {
  /// Runs a program to its end, and returns what it printed, on either stream.
  ///
  /// The output passes through a private temporary file that takes the place of
  /// the one in the invocation. The program's own temporary files lie beside
  /// it, and go with it.
  public func capture(
    _ invocation: Invocation
  ) -> (outcome: Outcome, output: [UInt8]) {
    do {
      return try FileSystem.withTemporaryDirectory("output") { folder in
        var invocation = invocation
        invocation.output = folder + "/output"
        invocation.environment.merge(["TMPDIR": folder]) { own, _ in own }
        let outcome = run(invocation)
        return (outcome, FileSystem.bytes(of: invocation.output) ?? [])
      }
    } catch {
      return (.notStarted("\(error)"), [])
    }
  }
}
