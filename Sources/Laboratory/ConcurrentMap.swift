import Ground

/// Returns the results of `body` for all `items`, in their order, computed on
/// all cores; `progress` advances after each item.
///
/// Each item is computed on its own and nothing is summed across threads, so
/// the results do not depend on the number of threads. An experiment that needs
/// random numbers seeds a generator of its own from the item.
public func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], threads: Int? = nil, progress: Progress? = nil,
  _ body: @Sendable (Item) -> Result
) -> [Result] {
  Ground.concurrentMap(
    items, threads: threads, finished: { progress?.advance() }, body)
}
