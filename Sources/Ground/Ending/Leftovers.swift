import Foundation
import Platform
import Synchronization

/// What has to go when this program is interrupted: the groups of processes
/// that it started, and the folders that are its own.
///
/// A terminal interrupts the group in its foreground, and none of these is.
struct Leftovers: Sendable {
  /// What there is of this program.
  static let shared = Leftovers()

  private static let capacity = 1024

  /// What a handler of signals may read: zero, or a group, in each place.
  nonisolated(unsafe) private static let groups = {
    let places = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    places.initialize(repeating: 0, count: capacity)
    return places
  }()

  private typealias CString = UnsafeMutablePointer<CChar>

  /// The same of folders, and of those that they lie in.
  nonisolated(unsafe) private static let folders = places()
  nonisolated(unsafe) private static let shelves = places()

  private static func places() -> UnsafeMutablePointer<CString?> {
    let places = UnsafeMutablePointer<CString?>.allocate(capacity: capacity)
    places.initialize(repeating: nil, count: capacity)
    return places
  }

  /// The words of a command that removes folders, with room for all of them.
  nonisolated(unsafe) private static let removal = {
    let fixed: [String] = ["/bin/rm", "-rf", "--"]
    let words = UnsafeMutablePointer<CString?>.allocate(
      capacity: fixed.count + capacity + 1)
    words.initialize(repeating: nil, count: fixed.count + capacity + 1)
    for (i, word) in fixed.enumerated() { words[i] = strdup(word) }
    return (words: words, count: fixed.count)
  }()

  private static let lock = Mutex(())

  private init() {
    // A handler must not be the first to use any of these.
    _ = (Self.groups, Self.folders, Self.shelves, Self.removal)
    _ = Self.isEnding.load(ordering: .relaxed)
    atInterruption { signal in
      Leftovers.clearAll()
      endBySignal(signal)
    }
  }

  /// Ends the groups and removes the folders, by nothing that takes a lock or
  /// memory.
  fileprivate func clear() { Self.clearAll() }

  private static let isEnding = Atomic(false)

  /// Holds up who is about to make something, if this program is ending.
  func holdIfEnding() {
    while Self.isEnding.load(ordering: .acquiring) { pause(milliseconds: 100) }
  }

  private static func clearAll() {
    isEnding.store(true, ordering: .releasing)
    clearOnce()
    // The other threads still run: one may have been about to note a folder.
    pause(milliseconds: 20)
    clearOnce()
  }

  private static func clearOnce() {
    for i in 0..<capacity where groups[i] != 0 { killGroup(groups[i]) }
    var count = removal.count
    for i in 0..<capacity {
      guard let folder = folders[i] else { continue }
      removal.words[count] = folder
      count += 1
    }
    if count > removal.count, let program = removal.words[0] {
      removal.words[count] = nil
      runWhileInterrupted(
        program, removal.words, environment: removal.words + count)
    }
    for i in 0..<capacity {
      // One on which something else lies stays.
      if let shelf = shelves[i] { rmdir(shelf) }
    }
  }

  /// Adds a group.
  func insert(group: Int32) { replace(0, by: group) }

  /// Removes a group.
  func remove(group: Int32) { replace(group, by: 0) }

  private func replace(_ old: Int32, by new: Int32) {
    Self.lock.withLock { _ in
      for i in 0..<Self.capacity where Self.groups[i] == old {
        Self.groups[i] = new
        return
      }
    }
  }

  /// Adds a folder, by its whole path, and the one that it lies in, which goes
  /// if it is empty.
  func insert(folder: String, on shelf: String) {
    Self.lock.withLock { _ in
      for i in 0..<Self.capacity where Self.folders[i] == nil {
        Self.folders[i] = strdup(folder)
        Self.shelves[i] = strdup(shelf)
        return
      }
    }
  }

  /// Removes a folder from those that are to be removed.
  func remove(folder: String) {
    Self.lock.withLock { _ in
      for i in 0..<Self.capacity {
        guard let place = Self.folders[i], strcmp(place, folder) == 0 else {
          continue
        }
        // They are not freed: a handler may be reading them.
        Self.folders[i] = nil
        Self.shelves[i] = nil
        return
      }
    }
  }
}

/// Ends this program with a status at once, whatever its threads are doing,
/// and leaves nothing behind.
public func stop(_ status: ExitStatus) -> Never {
  Leftovers.shared.clear()
  status.exit()
}

/// Ends this program by a signal in the same way.
func stop(signal: Int32) -> Never {
  Leftovers.shared.clear()
  endBySignal(signal)
  // Whoever started this has it blocked.
  ExitStatus.failure.exit()
}
