import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs programs as processes of the system.
public struct ProcessRunner: ProgramRunner {
  /// Creates a runner.
  public init() {}

  public func run(_ invocation: Invocation) -> Outcome {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, 1, invocation.output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    // Not every C library can change the directory of what it spawns: a shell
    // does, and then becomes the program.
    guard access(invocation.executable, X_OK) == 0 else {
      return .notStarted("there is no such program")
    }
    let shell = "/bin/sh"
    let script = #"cd "$0" && exec "$@""#
    var arguments: [UnsafeMutablePointer<CChar>?] =
      ([shell, "-c", script, invocation.directory, invocation.executable]
      + invocation.arguments).map { strdup($0) }
    arguments.append(nil)
    var environment: [UnsafeMutablePointer<CChar>?] =
      Self.environment.merging(invocation.environment) { $1 }
      .map { strdup("\($0)=\($1)") }
    environment.append(nil)
    defer { for string in arguments + environment { free(string) } }

    var process = pid_t()
    let error = posix_spawn(
      &process, shell, &actions, nil, arguments, environment)
    guard error == 0 else {
      return .notStarted(String(cString: strerror(error)))
    }
    return wait(for: process, seconds: invocation.timeout)
  }

  /// The environment of the tool, without what would color the output.
  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = "1"
    return environment
  }

  private func wait(for process: pid_t, seconds: Double) -> Outcome {
    let deadline = Date.now.addingTimeInterval(seconds)
    var status: Int32 = 0
    var pause: UInt32 = 500
    while true {
      let result = waitpid(process, &status, WNOHANG)
      if result == process { break }
      if result < 0, errno != EINTR {
        return .notStarted(String(cString: strerror(errno)))
      }
      if Date.now > deadline {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return .timedOut
      }
      usleep(pause)
      pause = min(10_000, pause * 2)
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
