import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import Testing

@testable import rectifiers

@Suite("Chapter 3: training") struct TrainingTests {
  private let digits = Digits.load()

  private func outcomes(_ trial: HighRate) -> [HighRate.Outcome] {
    concurrentMap(Array(0..<6 as Range<UInt64>)) {
      trial.outcome(on: digits, seed: $0)
    }
  }

  // The change of z(x′) is −η δ (x · x′ + 1), and the products of pixels are
  // positive. In floating point it is a difference of numbers of size 1.
  @Test(
    "3.13 A step on one digit moves the pre-activations of a unit of the first layer in the same direction for all digits.",
    arguments: [0, 0.01, 0.25])
  func stepsMoveAllDigitsAlike(slope: Double) {
    #expect(OneStep.leastProduct(of: digits.train.inputs) > 0)
    let step = OneStep(
      on: 5, of: digits.train, slope: slope, learningRate: 1, seed: 2)
    let inputs = digits.train.inputs
    var moved = 0
    for unit in 0..<64 {
      let delta = step.gradient[0, unit]
      moved += delta == 0 ? 0 : 1
      for row in 0..<inputs.rows {
        let product = dot(inputs.rows(row..<row + 1), inputs.rows(5..<6))
        #expect(
          abs(step.changes[row, unit] + delta * (product + 1)) < 1e-12)
        if delta != 0 {
          #expect(step.changes[row, unit].sign != delta.sign)
        }
      }
    }
    #expect(moved > 16)
  }

  // Over 20 seeds, ReLU's silent shares are 0 % to 6 % and 2 % to 14 % at a
  // rate of 0.1, where at least 85 % of the digits are read. At a rate of 2 they
  // are 72 % to 95 % and 83 % to 100 %, and at most 12 % are read, later 20 %.
  @Test(
    "3.14 At a learning rate of 2 most units of a ReLU network fall silent for all training digits, and it does not recover at 1/10."
  )
  func highRatesKill() {
    for outcome in outcomes(HighRate(learningRate: 0.1)) {
      #expect(outcome.silentShares.allSatisfy { $0 < 0.2 })
      #expect(outcome.accuracy > 0.8)
    }
    for outcome in outcomes(HighRate(learningRate: 2)) {
      #expect(outcome.silentShares.allSatisfy { $0 > 0.6 })
      #expect(outcome.accuracy < 0.2 && outcome.laterAccuracy < 0.4)
      #expect(!outcome.isDiverged)
    }
  }

  // Of 20 seeds, 17 give networks that are no longer made of numbers; none reads
  // more than 10 %, later 21 %.
  @Test(
    "3.15 At that rate Leaky ReLU with slope 1/100 reads no more, and most of its networks end as weights that are not numbers."
  )
  func leakyDoesNotHelp() {
    let leaky = outcomes(HighRate(slope: 0.01, learningRate: 2))
    for outcome in leaky {
      #expect(outcome.accuracy < 0.2 && outcome.laterAccuracy < 0.4)
    }
    #expect(leaky.count { $0.isDiverged } > 3)
    for outcome in outcomes(HighRate(slope: 0.01, learningRate: 0.1)) {
      #expect(outcome.accuracy > 0.8)
    }
  }

  // Over 20 seeds: means of 0.263 to 0.274, least slopes of 0.06 to 0.19,
  // greatest of 0.37 to 0.58.
  @Test(
    "3.16 Trained on digits, the slopes of PReLU spread, while their mean stays near 1/4."
  )
  func slopesSpread() {
    let slopes = LearnedSlopes(on: digits, epochs: 20, seed: 1).slopes
      .flatMap(\.elements)
    #expect(slopes.count == 320)
    #expect(abs(mean(slopes) - 0.25) < 0.05)
    #expect((slopes.min() ?? 1) < 0.22)
    #expect((slopes.max() ?? 0) > 0.33)
  }
}
