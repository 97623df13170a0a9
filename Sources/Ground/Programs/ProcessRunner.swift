import Foundation
import Platform

/// Runs programs as processes of the system.
///
/// Each program has a process group of its own. When the program ends or is
/// stopped, and when this one is interrupted, all that is left of the group is
/// killed, so that nothing which the program started outlives it.
public struct ProcessRunner: ProgramRunner {
  /// Creates a runner.
  public init() {}

  public func run(_ invocation: Invocation) -> Outcome {
    guard access(invocation.executable, X_OK) == 0 else {
      return .notStarted("there is no such program")
    }
    // Not every C library can change the directory of what it spawns: a shell
    // does, and then becomes the program.
    let shell = "/bin/sh"
    let script = #"cd "$0" && exec "$@""#
    let environment = Self.environment.merging(invocation.environment) { $1 }
    let spawned = spawn(
      shell,
      arguments: [
        shell, "-c", script, invocation.directory, invocation.executable,
      ] + invocation.arguments,
      environment: environment.map { "\($0)=\($1)" },
      output: invocation.output)
    switch spawned {
    case .refused(let reason): return .notStarted(reason)
    case .process(let process): return finish(process, invocation)
    }
  }

  /// The environment of the tool, without what would color the output.
  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    return environment
  }

  /// How often the limits are looked at, in seconds.
  private static let tick = 0.01

  private func finish(_ process: Int32, _ invocation: Invocation) -> Outcome {
    let groups = ProcessGroups.shared
    groups.insert(process)
    let ended = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      waitForEnd(of: process)
      ended.signal()
    }
    let deadline = DispatchTime.now() + invocation.timeout
    var stopped: Outcome?
    while stopped == nil,
      ended.wait(timeout: min(deadline, .now() + Self.tick)) == .timedOut
    {
      if FileSystem.size(of: invocation.output) > invocation.outputLimit {
        stopped = .printedTooMuch
      } else if DispatchTime.now() >= deadline {
        stopped = .timedOut
      }
    }
    // As long as the process is not reaped, nobody else can have its number.
    killGroup(process)
    if stopped != nil { ended.wait() }
    groups.remove(process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let stopped { return stopped }
    if FileSystem.size(of: invocation.output) > invocation.outputLimit {
      return .printedTooMuch
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
