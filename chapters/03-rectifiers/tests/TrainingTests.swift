import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import Testing

@testable import rectifiers

@Suite("Chapter 3: training") struct TrainingTests {
  private let digits = Digits.load()

  private func outcomes(
    _ trial: HighRate, networks: Int = 6
  ) -> [HighRate.Outcome] {
    concurrentMap(Array(Survey.seeds(networks))) {
      trial.outcome(on: digits, seed: $0)
    }
  }

  // The change of z(x′) is −η δ (x · x′ + 1), and the products of pixels are
  // positive. In floating point it is a difference of numbers of size 1.
  //
  // mutant OneStep.init: first(digits.inputs) - before =>
  //   before - first(digits.inputs)
  // mutant SGD.update: -learningRate, gradient => learningRate, gradient
  // mutant OneStep.init: gradient = gradients[z] => gradient = z.value
  @Test(
    "3.14 A step on one digit moves the pre-activations of a unit of the first layer in the same direction for all digits.",
    arguments: [0, 0.01, 0.25])
  func stepsMoveAllDigitsAlike(slope: Double) {
    #expect(OneStep.leastProduct(of: digits.train.inputs) > 0)
    let step = OneStep(
      on: 5, of: digits.train, slope: slope, learningRate: 1,
      seed: Survey.seed)
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
    Survey.note("units moved, slope \(slope)", Double(moved))
    #expect(moved > 16)
  }

  // Over 20 seeds, ReLU's silent shares are 0 % to 6 % and 2 % to 14 % at a
  // rate of 0.1, where at least 85 % of the digits are read. At a rate of 2 they
  // are 64 % to 100 %, and at most 12 % are read, later 35 %.
  //
  // mutant HighRate.outcome: train(rate: learningRate) =>
  //   train(rate: Self.laterRate)
  // mutant HighRate.silentShares: h.value.silentShare =>
  //   1 - h.value.silentShare
  // mutant SGD.update: -learningRate, gradient => learningRate, gradient
  @Test(
    "3.15 At a learning rate of 2, gradient descent silences most units of a ReLU network of two hidden layers for all training digits, and the network does not recover at 1/10."
  )
  func highRatesKill() {
    for outcome in outcomes(HighRate(learningRate: 0.1)) {
      #expect(outcome.silentShares.allSatisfy { $0 < 0.2 })
      #expect(outcome.accuracy > 0.8)
    }
    let killed = outcomes(HighRate(learningRate: 2))
    let silent = killed.flatMap(\.silentShares)
    Survey.note("least share silenced", silent.min() ?? .nan)
    let later = killed.map(\.laterAccuracy)
    Survey.note("most read later", later.max() ?? .nan)
    for outcome in killed {
      #expect(outcome.silentShares.allSatisfy { $0 > 0.5 })
      #expect(outcome.accuracy < 0.2 && !outcome.readsLater)
      #expect(!outcome.isDiverged)
    }
  }

  // Of 400 seeds, 70 % give networks that are no longer made of numbers; none
  // reads more than 32 %. Of 60, half are 3.4 standard deviations away from that.
  //
  // mutant HighRate.outcome: train(rate: learningRate) =>
  //   train(rate: Self.laterRate)
  // mutant HighRate.outcome: !$0.value.norm.isFinite => $0.value.norm.isFinite
  // mutant leakyReLUAndSlope: (slope * x, slope) => (0, 0)
  @Test(
    "3.16 At that rate Leaky ReLU with slope 1/100 does not learn either: it reads less than half of the digits, and most of its networks end as weights that are not numbers."
  )
  func leakyDoesNotHelp() {
    let leaky = outcomes(HighRate(slope: 0.01, learningRate: 2), networks: 60)
    for outcome in leaky { #expect(!outcome.reads) }
    let diverged = leaky.count { $0.isDiverged }
    Survey.note("of 60 networks, not numbers", Double(diverged))
    Survey.note("most read", leaky.map(\.accuracy).max() ?? .nan)
    #expect(diverged > 30)
    for outcome in outcomes(HighRate(slope: 0.01, learningRate: 0.1)) {
      #expect(outcome.accuracy > 0.8)
    }
  }

  // Over 2,000 seeds, 52 % of the ReLU networks and 86 % of the leaky ones come
  // back: of 50, four standard deviations apart.
  @Test func leakyNetworksComeBackMoreOften() {
    let counts = [0, 0.01].map { slope in
      outcomes(HighRate(slope: slope, learningRate: 1), networks: 50)
        .count { $0.readsLater }
    }
    Survey.note("of 50 ReLU networks, read later", Double(counts[0]))
    Survey.note("of 50 leaky networks, read later", Double(counts[1]))
    #expect(counts[1] > counts[0])
  }

  // Over 20 seeds: means of 0.263 to 0.274, least slopes of 0.06 to 0.19,
  // greatest of 0.37 to 0.58.
  //
  // mutant LearnedSlopes.init: slope: 0.25 => slope: 0.5
  // mutant LearnedSlopes.init: .sgd(rate: 0.1) => .sgd(rate: 0.001)
  // mutant SGD.update: -learningRate, gradient => learningRate, gradient
  @Test(
    "3.17 Trained on digits, the slopes of PReLU spread, while their mean stays near 1/4."
  )
  func slopesSpread() {
    let slopes = LearnedSlopes(on: digits, epochs: 20, seed: Survey.seed)
      .slopes
      .flatMap(\.elements)
    #expect(slopes.count == 320)
    Survey.note("mean slope", mean(slopes))
    Survey.note("least slope", slopes.min() ?? .nan)
    Survey.note("greatest slope", slopes.max() ?? .nan)
    #expect(abs(mean(slopes) - 0.25) < 0.05)
    #expect((slopes.min() ?? 1) < 0.22)
    #expect((slopes.max() ?? 0) > 0.33)
  }
}
