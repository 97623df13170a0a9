import Foundation

/// Returns the results of `body` for all `items`, in their order, computed on
/// all cores.
///
/// Each item is computed on its own and nothing is summed across threads, so
/// the results do not depend on the number of threads. An experiment that needs
/// random numbers seeds a generator of its own from the item. After each item
/// `finished` is called, on the thread that computed it.
public func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], threads: Int? = nil,
  finished: (@Sendable () -> Void)? = nil,
  _ body: @Sendable (Item) -> Result
) -> [Result] {
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let workers = min(max(threads ?? cores, 1), max(items.count, 1))
  guard workers > 1 else {
    return items.map { item in
      defer { finished?() }
      return body(item)
    }
  }
  let results = Results<Result>(count: items.count)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while let i = results.nextIndex() {
      results.set(i, to: body(items[i]))
      finished?()
    }
  }
  return results.all()
}

/// The results so far, and the next item to work on.
private final class Results<Result: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var next = 0
  private var results: [Result?]

  init(count: Int) { results = Array(repeating: nil, count: count) }

  func nextIndex() -> Int? {
    lock.withLock {
      guard next < results.count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  func set(_ i: Int, to result: Result) {
    lock.withLock { results[i] = result }
  }

  func all() -> [Result] { results.compactMap { $0 } }
}
