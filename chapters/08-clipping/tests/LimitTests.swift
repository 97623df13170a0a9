import Datasets
import Laboratory
import Testing

@testable import clipping

// From seeds 1 to 20, the sigmoid layers read 9.8 % to 10.2 % at each limit.
// The rectifiers read 40 % to 58 % clipped, with losses of 349 to 1,226, and 91
// % to 96 % with He's weights; without clipping all 20 end as NaN.
@Suite("Chapter 8: what clipping cannot do") struct LimitTests {
  private let digits = Digits.load()

  // mutant DigitClassifier.vanishing: .sigmoid => .tanh
  // mutant DigitClassifier.vanishing: hiddenLayers: 10 => hiddenLayers: 1
  // mutant DigitClassifier.vanishing: .glorotNormal => .fanInNormal(gain: 8)
  @Test(
    "8.16 Ten sigmoid layers with Glorot's weights do not learn to read digits in ten epochs, with a limit of 1/10, 1 or 10."
  )
  func clippingDoesNotHelpVanishingGradients() {
    let outcomes = concurrentMap([0.1, 1, 10]) {
      DigitClassifier.vanishing(limit: $0).outcome(
        on: digits, seed: Survey.seed)
    }
    for outcome in outcomes { #expect(outcome.trainingAccuracy < 0.15) }
    Survey.note(
      "share of digits read, the best of three",
      outcomes.map(\.trainingAccuracy).max()!)
  }

  // mutant DigitClassifier.exploding: clippingNorm: limit => clippingNorm:
  //   .infinity
  // mutant DigitClassifier.exploding: scale * 2.0.squareRoot() =>
  //   2.0.squareRoot()
  // mutant DigitClassifier.exploding: .relu => .tanh
  @Test(
    "8.17 At a learning rate of 1/100, eight rectifier layers with weights three times He's end as NaN without clipping; clipped at 1 they stay finite, and after ten epochs read fewer training digits than the right weights without clipping."
  )
  func clippingDoesNotRepairWeights() throws {
    let outcomes = concurrentMap([
      DigitClassifier.exploding(scale: 3), .exploding(scale: 3, limit: 1),
      .exploding(scale: 1),
    ]) { $0.outcome(on: digits, seed: Survey.seed) }
    let last = try outcomes.map {
      try #require($0.history.losses.last?.last)
    }
    #expect(last[0].isNaN)
    #expect(last[1].isFinite)
    let (clipped, right) = (
      outcomes[1].trainingAccuracy, outcomes[2].trainingAccuracy
    )
    // They lie 33 points apart at the least.
    #expect(clipped < right - 0.2)
    Survey.note("share of digits read, clipped", clipped)
    Survey.note("share of digits read, right weights", right)
  }
}
