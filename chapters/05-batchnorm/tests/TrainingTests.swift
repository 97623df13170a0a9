import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import Testing

@testable import batchnorm

// Accuracies are shares of the training digits, in evaluation mode, over 20
// seeds at a width of 32 and after ten epochs. Chance is 10 %; to learn is to
// read more than half.
@Suite("Chapter 5: training") struct TrainingTests {
  private let digits = Digits.load()

  // Ten sigmoid layers read 10 %; thirty with BatchNorm 85 % to 98 %.
  //
  // mutant DigitReader.network: if isNormalized {
  //   BatchNorm(size: width, momentum: momentum) } =>
  // mutant NormalizedColumns.passed: factor[j] * (d[j] - mean[j]
  //   - n[j] * stretch[j]) => d[j] - mean[j] - n[j] * stretch[j]
  // mutant BatchNorm.callAsFunction: variance = (1 - momentum) * variance
  //   => variance = (1 - momentum) * mean
  @Test(
    "5.9 At a learning rate of 1/10, ten sigmoid layers do not learn to read digits; with BatchNorm, thirty do."
  )
  func batchNormRescuesDeepSigmoidNetworks() {
    let plain = share(
      DigitReader(activation: .sigmoid, isNormalized: false, hiddenLayers: 10))
    let normalized = share(DigitReader(activation: .sigmoid, hiddenLayers: 30))
    Survey.note("read by ten sigmoid layers", plain)
    Survey.note("read by thirty with BatchNorm", normalized)
    #expect(plain < 0.2)
    #expect(normalized > 0.75)
  }

  // At the top the ratio is 0.97 to 1.01 with ReLU and 0.71 to 0.82 with the
  // sigmoid; in the first layer 0.41 to 0.48.
  //
  // mutant Likeness.ratio: labels[i] == labels[j] => labels[i] != labels[j]
  // mutant Likeness.ratio: - 2 * products[i, j] =>
  // mutant DigitReader.network: if isNormalized {
  //   BatchNorm(size: width, momentum: momentum) } =>
  @Test(
    "5.13 At the top of thirty ReLU layers with BatchNorm, two digits of the same kind are as far apart as two of different kinds; after thirty sigmoid layers with BatchNorm they are still a tenth or more nearer."
  )
  func rectifiersShuffleTheKinds() {
    let sample = digits.train[0..<200]
    let rectified = Likeness.ratios(
      of: DigitReader(hiddenLayers: 30), on: sample, seed: Survey.seed)
    let sigmoids = Likeness.ratios(
      of: DigitReader(activation: .sigmoid, hiddenLayers: 30), on: sample,
      seed: Survey.seed)
    Survey.note("distance of like over unlike, ReLU", rectified[29])
    Survey.note("distance of like over unlike, sigmoid", sigmoids[29])
    #expect(rectified.count == 30)
    #expect(rectified[0] > 0.35 && rectified[0] < 0.55)
    #expect(rectified[29] > 0.94 && rectified[29] < 1.05)
    #expect(sigmoids[29] < 0.9)
  }

  // At the rates 0.01, 0.03, 0.1 and 0.3, thirty sigmoid layers read 84–95 %,
  // 92–97 %, 85–98 % and 60–95 %, thirty ReLU layers 19–52 %, 30–60 %, 27–60 %
  // and 14–47 %; in each pair the sigmoid is ahead by ten points or more.
  //
  // mutant DigitReader.network: if isNormalized {
  //   BatchNorm(size: width, momentum: momentum) } =>
  // mutant DigitReader.train: SGD(learningRate: learningRate)
  //   => SGD(learningRate: 0.001)
  // mutant NormalizedColumns.passed: factor[j] * (d[j] - mean[j]
  //   - n[j] * stretch[j]) => d[j] - mean[j] - n[j] * stretch[j]
  @Test(
    "5.14 At every learning rate from 1/100 to 3/10, thirty sigmoid layers with BatchNorm learn to read more digits than thirty ReLU layers with BatchNorm, which do not get beyond seven in ten."
  )
  func sigmoidsLearnWhereRectifiersDoNot() {
    let rates = [0.01, 0.03, 0.1, 0.3]
    let shares = concurrentMap(rates) { rate in
      [ActivationFunction.sigmoid, .relu].map {
        share(
          DigitReader(activation: $0, hiddenLayers: 30, learningRate: rate))
      }
    }
    for (rate, pair) in zip(rates, shares) {
      Survey.note("read by sigmoids, rate \(rate)", pair[0])
      Survey.note("read by ReLU, rate \(rate)", pair[1])
      #expect(pair[1] < 0.7)
      #expect(pair[0] > pair[1] + 0.1)
    }
    #expect(shares[1][0] > 0.85)
    // Five layers of either kind learn: it is depth that divides them.
    #expect(share(DigitReader(hiddenLayers: 5)) > 0.95)
  }

  // Over 20 seeds, from 335–891 before training to 1.8–28 after a hundred
  // steps, 23 to 600 times less. The first step makes the first layer's weights
  // 3.4 to 11 times as long, the 99 after it at most 4 % longer.
  //
  // mutant DigitReader.train: SGD(learningRate: learningRate)
  //   => SGD(learningRate: 1e-6)
  // mutant FirstSteps.moments: layers.dropLast().gradientProfile
  //   => layers.gradientProfile
  // mutant DigitReader.network: if isNormalized {
  //   BatchNorm(size: width, momentum: momentum) } =>
  // mutant RandomAccessCollection.gradientProfile:
  //   $0.gradientSize / last.gradientSize
  //   => last.gradientSize / $0.gradientSize
  @Test(
    "5.15 A hundred steps of training reduce the explosion in thirty ReLU layers tenfold or more."
  )
  func trainingReducesTheExplosion() {
    let found = FirstSteps.moments(
      [0, 1, 100], of: DigitReader(hiddenLayers: 30), on: digits.train,
      seed: Survey.seed)
    Survey.note(
      "explosion after 100 steps, of that before",
      found[2].gradients[0] / found[0].gradients[0])
    #expect(found.allSatisfy { $0.gradients.count == 30 })
    #expect(found[0].gradients[0] > 200)
    #expect(found[2].gradients[0] < 60)
    #expect(found[2].gradients[0] < found[0].gradients[0] / 10)
    // The first step lengthens the first layer's weights more than all others.
    #expect(found[1].length > 2 * found[0].length)
    #expect(found[2].length < 1.2 * found[1].length)
  }

  @Test func sameSeedGivesSameNumbers() {
    let reader = DigitReader(hiddenLayers: 2)
    let runs = [7, 7, 8].map { (seed: UInt64) in
      reader.train(on: digits.train, steps: 20, seed: seed)
        .parameters.map(\.value)
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  private func share(_ reader: DigitReader) -> Double {
    reader.train(on: digits.train, epochs: 10, seed: Survey.seed)
      .accuracy(on: digits.train)
  }
}
