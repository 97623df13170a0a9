import Datasets
import Laboratory
import Testing

@testable import clipping

// Over 20 seeds, the sigmoid layers read 9.8 % to 10.2 % at each limit. The
// rectifiers read 40 % to 58 % clipped, with losses of 349 to 1,226, and 91 % to
// 96 % with He's weights; without clipping all 20 end as NaN.
@Suite("Chapter 8: what clipping cannot do") struct LimitTests {
  private let digits = Digits.load()

  @Test(
    "8.15 Ten sigmoid layers with Glorot's weights do not learn to read digits with any limit from 1/10 to 10."
  )
  func clippingDoesNotHelpVanishingGradients() {
    let outcomes = concurrentMap([0.1, 1, 10]) {
      DigitClassifier.vanishing(limit: $0).outcome(on: digits, seed: 1)
    }
    for outcome in outcomes { #expect(outcome.trainingAccuracy < 0.15) }
  }

  @Test(
    "8.16 With weights three times He's, eight rectifier layers end as NaN without clipping; clipped at 1 they stay finite, and do worse than the right weights without clipping."
  )
  func clippingDoesNotRepairWeights() throws {
    let outcomes = concurrentMap([
      DigitClassifier.exploding(scale: 3), .exploding(scale: 3, limit: 1),
      .exploding(scale: 1),
    ]) { $0.outcome(on: digits, seed: 1) }
    let last = try outcomes.map {
      try #require($0.history.losses.last?.last)
    }
    #expect(last[0].isNaN)
    #expect(last[1].isFinite)
    #expect(
      outcomes[1].trainingAccuracy > 0.25 && outcomes[1].trainingAccuracy < 0.7)
    #expect(outcomes[2].trainingAccuracy > 0.8)
  }
}
