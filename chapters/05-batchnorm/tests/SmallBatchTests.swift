import Datasets
import Laboratory
import Testing

@testable import batchnorm

@Suite("Chapter 5: small batches") struct SmallBatchTests {
  // Over 20 seeds the share varies by ±3.3 % (batch 3), ±2.0 % (4), ±0.7 % (8)
  // and ±0.2 % (32) about (B - 2)/B. Of a batch of two, rounding leaves up to
  // 4e-27, and ε up to 0.4 %.
  //
  // mutant SmallBatches.kept: (gradient * deviation).squaredNorm
  //   => gradient.squaredNorm
  // mutant BackwardPass.gradient: upstream - moving - stretching
  //   => upstream - moving
  // mutant BackwardPass.normalize: x - x.columnMeans => x
  // mutant SmallBatches.kept: .squaredNorm / dy.squaredNorm => .norm / dy.norm
  @Test(
    "5.16 Of the mean square of a random gradient, BatchNorm leaves the share (B − 2)/B; of a batch of two it leaves nothing."
  )
  func twoDimensionsAreRemoved() {
    for (batch, tolerance) in [(3, 0.09), (4, 0.06), (8, 0.02), (32, 0.01)] {
      let kept = SmallBatches.kept(
        batch: batch, epsilon: 0, seed: Survey.seed)
      let expected = Double(batch - 2) / Double(batch)
      Survey.note("share kept over (B − 2)/B, batch \(batch)", kept / expected)
      #expect(abs(kept / expected - 1) < tolerance)
    }
    func rest(_ batch: Int, _ epsilon: Double) -> Double {
      SmallBatches.kept(batch: batch, epsilon: epsilon, seed: Survey.seed)
    }
    #expect(rest(2, 0) < 1e-22)
    #expect(rest(2, 1e-5) < 0.01)
    #expect(rest(1, 1e-5) == 0)
  }

  // Over 20 seeds the network with BatchNorm reads 3 % to 19 % of the test
  // digits (batch 1) and 9 % to 45 % (2), the one without 85 % or more; in
  // batches of 8 the one with BatchNorm reads 85 % or more. To learn is to read
  // more than half.
  //
  // mutant SmallBatches.accuracy: reader(batch: batch, => reader(batch: 32,
  // mutant DigitReader.network: if isNormalized {
  //   BatchNorm(size: width, momentum: momentum) } =>
  // mutant DigitReader.train: in: mode => in: .evaluation
  @Test(
    "5.17 In batches of one or two digits, a network with BatchNorm does not learn what the same network without it learns.",
    arguments: [(1, 0.3), (2, 0.5)])
  func tinyBatchesTeachNothing(batch: Int, most: Double) {
    let digits = Digits.load()
    func share(_ batch: Int, _ isNormalized: Bool) -> Double {
      SmallBatches.accuracy(
        batch: batch, isNormalized: isNormalized, on: digits, epochs: 10,
        seed: Survey.seed)
    }
    let normalized = share(batch, true)
    let plain = share(batch, false)
    Survey.note("read with BatchNorm, batches of \(batch)", normalized)
    Survey.note("read without, batches of \(batch)", plain)
    #expect(normalized < most)
    #expect(plain > 0.8)
    #expect(share(8, true) > 0.8)
  }
}
