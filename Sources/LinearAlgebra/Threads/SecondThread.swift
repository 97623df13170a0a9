// The second thread looks for work all the time, for a while, before it takes
// naps: a product of 128×128 takes some 30 µs, about as long as it takes to
// wake a thread that sleeps. Who has finished the first part before the second
// was begun does that, too.

#if hasFeature(Embedded)

/// Whether work can be handed over.
var isSecondThreadFree: Bool { false }

/// Runs one after the other.
func runSideBySide(_ first: () -> Void, _ second: () -> Void) {
  first()
  second()
}

#else

import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// snippet.sides
/// Whether work can be handed over.
var isSecondThreadFree: Bool { SecondThread.shared.isFree }

/// Runs both, the second on another thread if that is free.
func runSideBySide(_ first: () -> Void, _ second: () -> Void) {
  SecondThread.shared.run(first, second)
}

/// A thread that waits for work.
private final class SecondThread: Sendable {
  static let shared = SecondThread()

  /// Whether somebody uses the thread.
  private let isTaken = Atomic(false)

  var isFree: Bool { !isTaken.load(ordering: .relaxed) }

  /// Where the work stands: none, offered, begun by the thread, or finished.
  private let state = Atomic(none)
  private static let (none, offered, begun, finished) = (0, 1, 2, 3)

  nonisolated(unsafe) private var work: (() -> Void)?

  func run(_ first: () -> Void, _ second: () -> Void) {
    guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else {
      first()
      second()
      return
    }
    withoutActuallyEscaping(second) { second in
      work = second
      state.store(Self.offered, ordering: .releasing)
      first()
      if exchangeState(Self.offered, for: Self.none) {
        second()
      } else {
        while state.load(ordering: .acquiring) != Self.finished {}
        state.store(Self.none, ordering: .relaxed)
      }
      work = nil
    }
    isTaken.store(false, ordering: .releasing)
  }

  private func exchangeState(_ old: Int, for new: Int) -> Bool {
    state.compareExchange(
      expected: old, desired: new, ordering: .acquiringAndReleasing
    ).exchanged
  }

  private func waitForWork() -> Never {
    var idleRounds = 0
    while true {
      if state.load(ordering: .relaxed) == Self.offered,
        exchangeState(Self.offered, for: Self.begun)
      {
        work?()
        state.store(Self.finished, ordering: .releasing)
        idleRounds = 0
      } else if idleRounds < 100_000 {
        idleRounds += 1
      } else {
        usleep(200)
      }
    }
  }

  private init() {
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let this = Unmanaged.passRetained(self).toOpaque()
    let error = pthread_create(
      &thread, nil,
      { this in
        #if canImport(Darwin)
        let object: UnsafeMutableRawPointer = this
        #else
        guard let object = this else { return nil }
        #endif
        Unmanaged<SecondThread>.fromOpaque(object).takeUnretainedValue()
          .waitForWork()
      }, this)
    require(error == 0, "There is no second thread")
  }
}
// snippet.end

#endif
