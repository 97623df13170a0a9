import Synchronization
import Testing

import Ground

@Suite struct ConcurrentMapTests {
  @Test(
    "Results are in order, whatever the number of threads",
    arguments: [1, 2, 3, 16])
  func order(threads: Int) {
    let items = Array(0..<200)
    let results = concurrentMap(items, threads: threads) { item in
      // Later items finish first.
      var sum = 0.0
      for k in 1...((200 - item) * 50) { sum += 1 / Double(k) }
      return Double(item) + sum * 1e-6
    }
    #expect(
      results
        == concurrentMap(items, threads: 1) { item in
          var sum = 0.0
          for k in 1...((200 - item) * 50) { sum += 1 / Double(k) }
          return Double(item) + sum * 1e-6
        })
    #expect(results.map { Int($0) } == items)
  }

  @Test func nothingGivesNothing() {
    #expect(concurrentMap([Int]()) { $0 } == [])
  }

  @Test(arguments: [1, 4])
  func eachItemIsReportedOnce(threads: Int) {
    let count = Mutex(0)
    _ = concurrentMap(
      Array(0..<50), threads: threads,
      finished: { count.withLock { $0 += 1 } }, { $0 })
    #expect(count.withLock { $0 } == 50)
  }
}
