import Datasets
import Laboratory
import LinearAlgebra
import Testing

@testable import batchnorm

@Suite("Chapter 5: lengths") struct LengthTests {
  // In exact arithmetic nothing changes; sums of 64 products round to 1e-15.
  //
  // mutant NormalizedColumns.init: (variance + epsilon).map { $0.squareRoot() }
  //   => (variance + epsilon)
  // mutant NormalizedColumns.passed: d[j] - mean[j] - n[j] * stretch[j]
  //   => d[j] - mean[j]
  // mutant batchNormalization: gamma * columns.inverse => gamma
  @Test(
    "5.6 Multiply the weights before a BatchNorm by any positive number: with ε = 0 the output stays as it is, and their gradient, which is perpendicular to them, is divided by that number.",
    arguments: [1e-100, 1e-4, 0.3, 7, 1e50])
  func theLengthOfTheWeightsDoesNotMatter(a: Double) {
    let exact = Rescaling(by: a, epsilon: 0, seed: Survey.seed)
    Survey.note("cosine of weights and gradient", exact.cosine)
    #expect(exact.output < 1e-13)
    #expect(exact.gradient < 1e-13)
    #expect(abs(exact.cosine) < 1e-14)
    // With ε it holds for large weights, to within ε/2 of the variance, which
    // is near 1, and fails for tiny ones.
    let usual = Rescaling(by: a, epsilon: 1e-5, seed: Survey.seed)
    if a >= 1 { #expect(usual.output < 1e-5) }
    if a <= 1e-4 { #expect(usual.output > 0.5) }
  }

  // ε lets the weights be 2e-7 to 5e-7 shorter than Pythagoras says, over 20
  // seeds; of 9,000 steps, none shortened them. They grew by 29 % to 41 %.
  //
  // mutant Growth.init: (weight - last).squaredNorm => (weight - last).norm
  // mutant Growth.init: sum.squareRoot() => sum
  // mutant NormalizedColumns.passed: d[j] - mean[j] - n[j] * stretch[j]
  //   => d[j] - mean[j]
  // mutant SGD.update: addProduct(-learningRate, gradient)
  //   => addProduct(-learningRate, gradient + 0.01 * parameter.value)
  @Test(
    "5.7 Without weight decay, every step of gradient descent lengthens the weights before a BatchNorm, and the squares add up as Pythagoras says."
  )
  func everyStepLengthensTheWeights() {
    let growth = Growth(
      of: DigitReader(learningRate: 1), on: Digits.load().train, steps: 450,
      seed: Survey.seed)
    Survey.note(
      "length after over before", growth.lengths[450] / growth.lengths[0])
    for step in 1...450 {
      #expect(growth.lengths[step] > growth.lengths[step - 1])
      #expect(abs(growth.lengths[step] / growth.predicted[step] - 1) < 2e-6)
    }
    #expect(growth.lengths[450] > 1.2 * growth.lengths[0])
  }

  // After 250 steps, over 20 seeds, the length is 0.24 % ± 0.29 % (from 1) and
  // 0.28 % ± 0.27 % (from 10) above the equilibrium. On the way it is up to
  // 2.0 % above the map at step 10 from 1, where the units' lengths still
  // differ most, and later within 1.5 %.
  //
  // mutant WeightNorm.lengths: weight.value *= 1 - learningRate * decay
  //   => weight.value *= 1 - decay
  // mutant WeightNorm.squaredGradient: b / (b - 3) => b / (b - 1)
  // mutant WeightNorm.predictedLengths: kept * kept => kept
  // mutant WeightNorm.equilibrium: (2 * decay) => decay
  @Test(
    "5.8 With weight decay λ, the length of the weights forgets where it started and settles where its fourth power is ηG/2λ.",
    arguments: [1, 10])
  func theLengthForgetsItsStart(start: Double) {
    let walk = WeightNorm(decay: 0.1, start: start)
    let lengths = walk.lengths(steps: 250, seed: Survey.seed)
    let predicted = walk.predictedLengths(steps: 250)
    Survey.note(
      "length over equilibrium, from \(Int(start))",
      lengths[250] / walk.equilibrium)
    for step in [50, 100, 200, 250] {
      #expect(abs(lengths[step] / predicted[step] - 1) < 0.02)
    }
    let fourth = pow(lengths[250], 4)
    #expect(
      abs(fourth / (0.1 * walk.squaredGradient / 0.2) - 1) < 0.06)
    #expect(abs(lengths[250] / walk.equilibrium - 1) < 0.015)
  }

  // 0.2 % ± 0.2 % above the map after 250 steps, over 20 seeds.
  @Test func withoutDecayTheLengthGrowsLikeTheFourthRoot() {
    let walk = WeightNorm()
    let lengths = walk.lengths(steps: 1000, seed: Survey.seed)
    let predicted = walk.predictedLengths(steps: 1000)
    #expect(abs(lengths[250] / predicted[250] - 1) < 0.01)
    #expect(abs(lengths[1000] / predicted[1000] - 1) < 0.01)
    let root = pow(4, 0.25)
    #expect(abs(lengths[1000] / lengths[250] / root - 1) < 0.02)
  }

  // Steps so small that the length stays 1 add up the squares of the gradients.
  // Over 20 seeds their mean is 0.9998 ± 0.0041 of G.
  @Test func theMeanSquareOfTheGradientIsPredicted() {
    let walk = WeightNorm(learningRate: 1e-6)
    let length = walk.lengths(steps: 300, seed: Survey.seed)[300]
    let sum = (length * length - 1) / 1e-12
    #expect(abs(sum / (300 * walk.squaredGradient) - 1) < 0.02)
  }
}
