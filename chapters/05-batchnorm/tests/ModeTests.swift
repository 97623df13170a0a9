import Datasets
import Laboratory
import Testing

@testable import batchnorm

@Suite("Chapter 5: modes") struct ModeTests {
  private let digits = Digits.load()

  // Over 20 seeds the network reads 91 % to 94 % in evaluation mode and with
  // all test digits in one batch, 9 % to 15 % sorted, and 9 % to 10 % alone.
  //
  // mutant Modes.share: network.accuracy(on: $1, in: .training)
  //   => network.accuracy(on: $1)
  // mutant Modes.init: test.labels[$0] == kind => test.labels[$0] != kind
  // mutant BatchNorm.callAsFunction: variance = (1 - momentum) * variance
  //   => variance = (1 - momentum) * mean
  @Test(
    "5.4 In training mode, a network that reads nine digits in ten is reduced to guessing by batches of one kind of digit, or of a single digit."
  )
  func batchesOfOneKindAreReadByGuessing() {
    let modes = Modes(
      of: DigitReader(), on: digits, steps: 450, seed: Survey.seed)
    Survey.note("read in evaluation mode", modes.evaluation)
    Survey.note("read in training mode, sorted", modes.sorted)
    Survey.note("read in training mode, one at a time", modes.alone)
    #expect(modes.evaluation > 0.87)
    #expect(modes.together > 0.87)
    #expect(modes.sorted < 0.2)
    #expect(modes.alone < 0.15)
  }

  // The network of the chapter's opening. Over 20 seeds it reads 75 % to 89 %
  // in evaluation mode, and 9 % to 10 % one at a time.
  @Test func thirtySigmoidLayersAreReducedToGuessing() {
    let modes = Modes(
      of: DigitReader(activation: .sigmoid, hiddenLayers: 30), on: digits,
      steps: 450, seed: Survey.seed)
    #expect(modes.evaluation > 0.5)
    #expect(modes.alone < 0.2)
  }

  // After 20 steps, over 20 seeds: 67 % ± 4 % with the statistics of the batch,
  // 66 % ± 4 % with quick running ones, 33 % ± 8 % with slow ones. For the
  // means of five seeds the ratios are 0.98 ± 0.01 and 0.52 ± 0.04, in 20
  // groups.
  //
  // mutant DigitReader.network: momentum: momentum => momentum: 0.1
  // mutant BatchNorm.callAsFunction: momentum * batch.mean => batch.mean
  // mutant BatchNorm.callAsFunction: (input - tape.variable(mean)) => input
  @Test(
    "5.5 After twenty steps, running statistics with a momentum of 1/10 have caught up with the network; with 1/100 they hide a third or more of what it has learnt."
  )
  func slowStatisticsHideWhatHasBeenLearnt() {
    func mean(_ reader: DigitReader, batch: Bool = false) -> Double {
      let shares = Survey.seeds(5).map { seed in
        WarmUp.accuracies(
          of: reader, on: digits, in: batch ? .training : .evaluation,
          steps: 20, seed: seed)[20]
      }
      return shares.reduce(0, +) / 5
    }
    let learnt = mean(DigitReader(), batch: true)
    let (quick, slow) = (mean(DigitReader()), mean(DigitReader(momentum: 0.01)))
    Survey.note("read with momentum 1/10, of what is learnt", quick / learnt)
    Survey.note("read with momentum 1/100, of what is learnt", slow / learnt)
    #expect(learnt > 0.55)
    #expect(quick > 0.85 * learnt)
    #expect(slow < 0.67 * learnt)
  }
}
