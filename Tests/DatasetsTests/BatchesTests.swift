import LinearAlgebra
import Testing

@testable import Datasets

@Suite struct BatchesTests {
  /// Ten examples whose input is their label.
  let data = Dataset(
    inputs: Matrix(rows: 10, columns: 1, elements: (0..<10).map { Double($0) }),
    labels: Array(0..<10))

  @Test func everyExampleIsInOneBatchWithItsLabel() {
    var generator = SplitMix64(seed: 1)
    let batches = data.batches(of: 4, using: &generator)
    #expect(batches.map(\.count) == [4, 4, 2])
    #expect(batches.flatMap(\.labels).sorted() == Array(0..<10))
    for batch in batches {
      #expect(batch.inputs.elements == batch.labels.map { Double($0) })
    }
  }

  @Test func theSeedDecidesTheOrder() {
    func order(seed: UInt64) -> [Int] {
      var generator = SplitMix64(seed: seed)
      return data.batches(of: 10, using: &generator)[0].labels
    }
    #expect(order(seed: 1) == order(seed: 1))
    #expect(order(seed: 1) != order(seed: 2))
    #expect(order(seed: 1) != data.labels)
  }

  // Each of 3! orders has a chance of 1/6: in 6,000 shuffles 1,000, with a
  // standard deviation of 29. Five of them are ±145.
  @Test func allOrdersAreEquallyLikely() {
    var generator = SplitMix64(seed: 3)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 {
      counts[
        data[0..<3].batches(of: 3, using: &generator)[0].labels, default: 0] +=
        1
    }
    #expect(counts.count == 6)
    for (_, count) in counts { #expect(abs(count - 1000) < 145) }
  }

  @Test func aRangeKeepsItsOrder() {
    #expect(data[3..<6].labels == [3, 4, 5])
    #expect(data.selecting([9, 0]).inputs.elements == [9, 0])
  }
}
