import Synchronization

/// What was last worked out about some files, so that the listings of a page
/// share it and a book of thousands of files does not keep it all.
final class Recent<Value: Sendable>: Sendable {
  /// How many files are remembered.
  private static var capacity: Int { 64 }

  private let values = Mutex<[String: Value]>([:])

  /// Returns what is remembered of a file, or works it out.
  func value(of path: String, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[path] }) { return known }
    let value = make()
    values.withLock {
      if $0.count >= Self.capacity { $0.removeAll() }
      $0[path] = value
    }
    return value
  }
}
