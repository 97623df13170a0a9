import Foundation
import Ground

/// A program that runs while this one does something else.
struct BackgroundRun: Sendable {
  private let ended = DispatchSemaphore(value: 0)
  private let result = Outcomes()

  /// Starts a program; `finished` is called when it has ended.
  ///
  /// The thread lives as long as the program, which may be bound to it.
  init(
    _ invocation: Invocation, _ runner: any ProgramRunner,
    finished: @escaping @Sendable () -> Void
  ) {
    Thread.detachNewThread { [ended, result] in
      result.value = runner.run(invocation)
      finished()
      ended.signal()
    }
  }

  /// Waits for its end.
  func outcome() -> Outcome {
    ended.wait()
    defer { ended.signal() }
    return result.value
  }

  /// Written before the semaphore is signalled, and read after.
  private final class Outcomes: @unchecked Sendable {
    var value = Outcome.notStarted("")
  }
}
