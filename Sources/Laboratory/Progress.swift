import Foundation
import Ground

/// A line on the terminal that says how far the work has come.
///
/// It appears only where standard error is a terminal, and leaves no trace: the
/// line is wiped at the end. It may be advanced from several threads.
public final class Progress: @unchecked Sendable {
  private let label: String
  private let total: Int
  private let lock = NSLock()
  private var done = 0
  private var lastShown = Date.distantPast

  /// Creates a line for `total` steps of work.
  public init(_ label: String, total: Int) {
    self.label = label
    self.total = max(total, 1)
    show()
  }

  deinit { finish() }

  /// Counts steps as done.
  public func advance(by steps: Int = 1) {
    lock.withLock {
      done = min(done + steps, total)
      // Ten times a second is enough for the eye.
      if lastShown.timeIntervalSinceNow < -0.1 { show() }
    }
  }

  /// Wipes the line.
  public func finish() { Terminal.error.progress("") }

  private func show() {
    lastShown = Date()
    Terminal.error.progress(Self.line(label, done, of: total))
  }

  static func line(_ label: String, _ done: Int, of total: Int) -> String {
    let width = 20
    let filled = width * done / total
    return label + " " + String(repeating: "█", count: filled)
      + String(repeating: "░", count: width - filled)
      + " \(100 * done / total) %"
  }
}
