import Platform
import Synchronization

/// The process groups that have to end with this program.
///
/// A terminal interrupts the group in its foreground, and none of these is.
struct ProcessGroups: Sendable {
  /// The groups of this program.
  static let shared = ProcessGroups()

  private static let capacity = 1024

  /// What a handler of signals may read: zero, or a group, in each place.
  nonisolated(unsafe) private static let places = {
    let places = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    places.initialize(repeating: 0, count: capacity)
    return places
  }()

  private static let lock = Mutex(())

  private init() {
    _ = Self.places
    atInterruption { signal in
      for i in 0..<ProcessGroups.capacity where ProcessGroups.places[i] != 0 {
        killGroup(ProcessGroups.places[i])
      }
      endBySignal(signal)
    }
  }

  /// Adds a group.
  func insert(_ group: Int32) { replace(0, by: group) }

  /// Removes a group.
  func remove(_ group: Int32) { replace(group, by: 0) }

  private func replace(_ old: Int32, by new: Int32) {
    Self.lock.withLock { _ in
      for i in 0..<Self.capacity where Self.places[i] == old {
        Self.places[i] = new
        return
      }
    }
  }
}
