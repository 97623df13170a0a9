import Testing

@testable import Laboratory

@Suite struct ConcurrentMapTests {
  @Test func resultsAreInOrderAndProgressAdvances() {
    let progress = Laboratory.Progress("squares", total: 3)
    #expect(
      concurrentMap([1, 2, 3], progress: progress) { $0 * $0 } == [1, 4, 9])
  }

  @Test func progressIsALineOfBlocks() {
    #expect(
      Laboratory.Progress.line("training", 5, of: 20)
        == "training █████░░░░░░░░░░░░░░░ 25 %")
  }
}
