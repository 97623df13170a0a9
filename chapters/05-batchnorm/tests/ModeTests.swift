import Datasets
import Testing

@testable import batchnorm

@Suite("Chapter 5: modes") struct ModeTests {
  private let digits = Digits.load()

  // Over 20 seeds the network reads 91 % to 94 % in evaluation mode and with all
  // test digits in one batch, 9 % to 15 % sorted, and 9 % to 10 % alone.
  @Test(
    "5.3 In training mode, a network that reads nine digits in ten is reduced to guessing by batches of one kind of digit, or of a single digit."
  )
  func batchesOfOneKindAreReadByGuessing() {
    let modes = Modes(of: DigitReader(), on: digits, steps: 450, seed: 1)
    #expect(modes.evaluation > 0.87)
    #expect(modes.together > 0.87)
    #expect(modes.sorted < 0.2)
    #expect(modes.alone < 0.15)
  }

  // After 20 steps, over 20 seeds: 67 % ± 4 % with the statistics of the batch,
  // 66 % ± 4 % with quick running ones, 33 % ± 8 % with slow ones. For the means
  // of five seeds the ratios are 0.98 ± 0.02 and 0.52 ± 0.05, in 20 groups.
  @Test(
    "5.4 After twenty steps, running statistics with a momentum of 1/10 have caught up with the network; with 1/100 they hide a third or more of what it has learnt."
  )
  func slowStatisticsHideWhatHasBeenLearnt() {
    func mean(_ reader: DigitReader, batch: Bool = false) -> Double {
      let shares = (0..<5).map { seed in
        WarmUp.accuracies(
          of: reader, on: digits, in: batch ? .training : .evaluation,
          steps: 20, seed: seed)[20]
      }
      return shares.reduce(0, +) / 5
    }
    let learnt = mean(DigitReader(), batch: true)
    #expect(learnt > 0.55)
    #expect(mean(DigitReader()) > 0.85 * learnt)
    #expect(mean(DigitReader(momentum: 0.01)) < 0.67 * learnt)
  }
}
