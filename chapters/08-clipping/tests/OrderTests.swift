import Laboratory
import Testing

@testable import clipping

// Over 20 seeds, the accuracy in the last 200 of a thousand updates is
//
//     rate   limit        accuracy
//     1/10   none         0.24 to 0.33
//     1/10   1            0.99 to 1.00
//     1      1            0.24 to 0.26
//     1      1/10         0.98 to 1.00
//     1/100  none         0.24 to 1.00; 7 of 20 above 0.9
//     3/10   none         0.24 to 0.26
//     1      none         0.24 to 0.26
//
// So 0.6 and 0.9 lie where no network ends whose fate is asserted.
@Suite("Chapter 8: temporal order") struct OrderTests {
  private static func outcomes(
    _ rate: Double, _ limit: Double, seeds: Range<UInt64> = 0..<2
  ) -> [OrderTraining.Outcome] {
    concurrentMap(Array(seeds)) {
      OrderTraining(learningRate: rate, limit: limit).outcome(seed: $0)
    }
  }

  private static let plain = outcomes(0.1, .infinity)

  @Test(
    "8.6 At a learning rate of 1/10, the recurrent network learns temporal order if its gradient is clipped at 1, and does not if it is not."
  )
  func clippingMakesTheNetworkLearn() {
    for outcome in Self.plain {
      #expect(outcome.accuracy < 0.6)
      #expect(outcome.losses.count == 1000)
    }
    for outcome in Self.outcomes(0.1, 1) {
      #expect(outcome.accuracy > 0.9)
      #expect(outcome.reaches[1] > 2 * outcome.reaches[0])
      // The norms are those before clipping.
      #expect(outcome.norms.max() ?? 0 > 10)
    }
  }

  @Test(
    "8.7 Without clipping the network can learn at a learning rate of 1/100, but at none from 1/10 to 1."
  )
  func smallRatesNeedNoClipping() {
    let slow = Self.outcomes(0.01, .infinity, seeds: 0..<8)
    #expect(slow.contains { $0.accuracy > 0.9 })
    let fast =
      Self.plain + Self.outcomes(0.3, .infinity) + Self.outcomes(1, .infinity)
    for outcome in fast { #expect(outcome.accuracy < 0.6) }
  }

  // Where both are clipped, the steps differ in rounding only. Of 20 seeds, all
  // have the same accuracy with both pairs, to three digits.
  @Test(
    "8.8 Where nearly every gradient is longer than the limit, only the product counts: a learning rate of 1/10 with a limit of 1/100 comes to the same as 1/100 with 1/10."
  )
  func onlyTheProductCounts() {
    let pairs = zip(Self.outcomes(0.1, 0.01), Self.outcomes(0.01, 0.1))
    for (a, b) in pairs {
      #expect(a.norms.filter { $0 > 0.1 }.count >= 990)
      #expect(abs(a.accuracy - b.accuracy) < 0.01)
      for (x, y) in zip(a.losses, b.losses) { #expect(abs(x - y) < 0.01) }
    }
  }

  @Test(
    "8.9 A limit of 1 is no safe default: at a learning rate of 1 the network fails with it, and learns with 1/10."
  )
  func oneIsNoSafeLimit() {
    for outcome in Self.outcomes(1, 1) { #expect(outcome.accuracy < 0.6) }
    for outcome in Self.outcomes(1, 0.1) { #expect(outcome.accuracy > 0.9) }
  }

  @Test func theSweepHasEveryPair() {
    let grid = ClippingGrid(updates: 200, seeds: 3..<4)
    for (row, limit) in ClippingGrid.limits.enumerated() {
      for (column, rate) in ClippingGrid.rates.enumerated() {
        let outcome = grid.outcomes(learningRate: rate, limit: limit)[0]
        #expect(grid.accuracies[row][column] == outcome.accuracy)
      }
    }
    let training = OrderTraining(learningRate: 0.3, limit: 0.1, updates: 200)
    #expect(grid.accuracies[0][4] == training.outcome(seed: 3).accuracy)
  }
}
