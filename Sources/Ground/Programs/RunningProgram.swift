import Foundation
import Platform
import Synchronization

/// A program that runs beside this one, as a process of the system.
///
/// It has a process group of its own. When it ends or is stopped, all that is
/// left of the group is killed, so that nothing which it started outlives it.
/// The same happens when this program is interrupted, and when it ends in any
/// way at all, be it by SIGKILL.
public final class RunningProgram: Sendable {
  /// The number of its process, and of its group.
  public let process: Int32

  private let invocation: Invocation
  private let outcome = Mutex<Outcome?>(nil)

  /// It did not start.
  public struct NotStarted: Error {
    /// Why.
    public let reason: String
  }

  /// Starts a program; it reads the descriptor `input`, and its standard output
  /// goes to the descriptor `output` instead of a file, if there are such.
  public init(
    _ invocation: Invocation, input: Int32? = nil, output: Int32? = nil
  ) throws(NotStarted) {
    guard access(invocation.executable, X_OK) == 0 else {
      throw NotStarted(reason: "there is no such program")
    }
    let shell = "/bin/sh"
    // Beyond the first it gets SIGXCPU, beyond the second SIGKILL.
    let limit = invocation.processorSeconds.map {
      "ulimit -S -t \($0) && ulimit -H -t \($0 + 1) && "
    }
    let environment = Self.environment.merging(invocation.environment) { $1 }
    let spawned = spawn(
      shell,
      arguments: [
        shell, "-c", Self.guarding + (limit ?? "") + #"cd "$0" && exec "$@""#,
        invocation.directory, invocation.executable,
      ] + invocation.arguments,
      environment: environment.map { "\($0)=\($1)" }, input: input,
      output: output.map { .descriptor($0) } ?? .file(invocation.output))
    switch spawned {
    case .refused(let reason): throw NotStarted(reason: reason)
    case .process(let process): self.process = process
    }
    self.invocation = invocation
    Leftovers.shared.insert(group: process)
  }

  deinit { stop() }

  /// What a shell does before it becomes the program.
  ///
  /// A process of the group waits for the end of this program, and then ends
  /// the group. It is nobody's child, so that a program which waits for all of
  /// its children does not wait for it. Not every C library can change the
  /// directory of what it spawns, so the shell does that, too.
  private static let guarding = """
    ({ trap '' HUP INT TERM; read -r x; kill -KILL 0; } \
    <&\(lifeline) >/dev/null 2>&1 \(lifeline)<&- &)
    exec \(lifeline)<&-

    """

  /// The environment of the tool, without what would color the output.
  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    return environment
  }

  /// How often the limits are looked at, in seconds.
  private static let tick = 0.01

  /// Ends it, with all that it started.
  public func stop() {
    outcome.withLock { outcome in
      guard outcome == nil else { return }
      killGroup(process)
      outcome = finish()
    }
  }

  /// Waits until it ends, or until it is stopped for what it has taken, and
  /// returns which.
  @discardableResult
  public func wait() -> Outcome {
    outcome.withLock { outcome in
      let result = outcome ?? finish()
      outcome = result
      return result
    }
  }

  private func finish() -> Outcome {
    let ended = DispatchSemaphore(value: 0)
    let process = process
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
    Leftovers.shared.remove(group: process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let stopped { return stopped }
    if FileSystem.size(of: invocation.output) > invocation.outputLimit {
      return .printedTooMuch
    }
    let signal = status & 0x7F
    if signal == SIGXCPU, invocation.processorSeconds != nil {
      return .timedOut
    }
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
