import Datasets
import Testing

@testable import batchnorm

@Suite("Chapter 5: small batches") struct SmallBatchTests {
  // Over 20 seeds the size that is kept varies by ±1.5 % (batch 3), ±1.0 % (4),
  // ±0.3 % (8) and ±0.1 % (32) about the root of (B - 2)/B; its square by twice
  // as much. Of a batch of two, rounding leaves up to 6e-14, and ε up to 6 %.
  @Test(
    "5.15 Of the square of a random gradient, BatchNorm leaves the share (B - 2)/B; of a batch of two it leaves nothing."
  )
  func twoDimensionsAreRemoved() {
    for (batch, tolerance) in [(3, 0.09), (4, 0.06), (8, 0.02), (32, 0.01)] {
      let kept = SmallBatches.kept(batch: batch, epsilon: 0, seed: 1)
      let expected = Double(batch - 2) / Double(batch)
      #expect(abs(kept * kept / expected - 1) < tolerance)
    }
    #expect(SmallBatches.kept(batch: 2, epsilon: 0, seed: 1) < 1e-11)
    #expect(SmallBatches.kept(batch: 2, epsilon: 1e-5, seed: 1) < 0.1)
    #expect(SmallBatches.kept(batch: 1, epsilon: 1e-5, seed: 1) == 0)
  }

  // Over 20 seeds the network with BatchNorm reads 3 % to 19 % of the test
  // digits (batch 1) and 19 % to 46 % (2), the one without 85 % or more; in
  // batches of 8 the one with BatchNorm reads 85 % or more.
  @Test(
    "5.16 In batches of one or two digits, a network with BatchNorm does not learn what the same network without it learns.",
    arguments: [(1, 0.3), (2, 0.6)])
  func tinyBatchesTeachNothing(batch: Int, most: Double) {
    let digits = Digits.load()
    func share(_ batch: Int, _ isNormalized: Bool) -> Double {
      SmallBatches.accuracy(
        batch: batch, isNormalized: isNormalized, on: digits, epochs: 10,
        seed: 1)
    }
    #expect(share(batch, true) < most)
    #expect(share(batch, false) > 0.8)
    #expect(share(8, true) > 0.8)
  }
}
