import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import residual

// Chance is 10 %; to learn is to read more than half of the test digits.
@Suite("Chapter 6: training") struct TrainingTests {
  private let digits = Digits.load()

  // mutant Residual.callAsFunction:
  //   input + input.tape.variable(for: learntScale) * output => input + output
  // mutant Residual.parameters: block.parameters + [learntScale]
  //   => block.parameters
  // mutant BlockTraining.block: Parameter([[0]]) => Parameter([[1]])
  @Test(
    "6.7 If the branches are scaled by parameters that start from zero, the first gradient of every weight in a branch is zero; only the scales have one."
  )
  func onlyTheScalesLearnAtFirst() {
    var generator = SplitMix64(seed: Survey.seed)
    let training = BlockTraining(.learntScale, 20, 0.1, epochs: 1)
    let network = training.network(using: &generator)
    let digits = digits.train[0..<32]
    let tape = Tape()
    let loss = softmaxCrossEntropy(
      network(tape.variable(digits.inputs)), labels: digits.labels)
    let gradients = tape.gradients(of: loss)
    // The first layer, 20 blocks, a rectifier, the last layer.
    let blocks = network.layers[1...20]
    for block in blocks {
      #expect(block.parameters.count == 3)
      for parameter in block.parameters {
        let isScale = parameter.value.count == 1
        #expect((gradients[parameter].norm == 0) != isScale)
      }
    }
  }

  // Over 20 seeds ten blocks read 67 % to 81 %, and 34 blocks, at the best
  // rate, 11 % to 21 %.
  //
  // mutant BlockTraining.block: .normalized: AnyLayer(Residual(branch))
  //   => .normalized: AnyLayer(Residual(branch, scale: 0.1))
  // mutant BlockTraining.plan: .sgd(rate: learningRate) => .sgd(rate: 1e-4)
  // mutant BlockTraining.linear: initializer: .heNormal => initializer: .zero
  @Test(
    "6.14 In ten epochs, a residual network of ten unscaled blocks learns at a learning rate of 3/1000. One of 34 learns at none of nine rates from 1/1,000,000 to 1/10."
  )
  func unscaledBlocksBlowUp() {
    let ten = BlockTraining(.unscaled, 10, 0.003, epochs: 10)
    let trainings =
      [ten]
      + BlockTrials.decades.map {
        BlockTraining(.unscaled, 34, $0, epochs: 10)
      }
    let accuracies = concurrentMap(trainings) {
      $0.accuracy(on: digits, seed: Survey.seed)
    }
    let best = accuracies.dropFirst().reduce(0, max)
    Survey.note("read by ten blocks", accuracies[0])
    Survey.note("read by 34 blocks at the best rate", best)
    #expect(accuracies[0] > 0.5)
    #expect(accuracies.count == 10)
    #expect(best < 0.35)
  }

  // Over 20 seeds, 1/√L reads 85 % to 89 %, normalized branches 87 % to 91 %,
  // learnt scales 81 % to 90 %.
  //
  // mutant BlockTraining.block: scale: 1 / Double(depth).squareRoot()
  //   => scale: 1
  // mutant BlockTraining.block: Parameter([[0]]) => Parameter([[1]])
  // mutant BlockTraining.block: if kind.isNormalized { BatchNorm(size: width) }
  //   =>
  @Test(
    "6.15 A hundred residual blocks learn if their branches are scaled by 1/√L, if they are batch-normalized, and if they are scaled by parameters that start from zero.",
    arguments: BlockTrials.deepest)
  func aHundredBlocksLearn(kind: BlockTraining.Kind) {
    #expect(BlockTrials.deepest.count == 3)
    let read = best(kind, 100)
    Survey.note("read by 100 blocks, \(kind.rawValue)", read)
    #expect(read > 0.7)
  }

  // Over 20 seeds, plain networks read 56 % to 81 % with 18 layers and 17 % to
  // 32 % with 34, residual ones at least 86 %.
  //
  // mutant BlockTraining.block: case .plain, .plainNormalized: AnyLayer(branch)
  //   => case .plain, .plainNormalized: AnyLayer(Residual(branch))
  // mutant BlockTraining.block: .normalized: AnyLayer(Residual(branch))
  //   => .normalized: AnyLayer(branch)
  // mutant BlockTraining.plan: .sgd(rate: learningRate)
  //   => .sgd(rate: learningRate / 100)
  @Test(
    "6.16 After five epochs, a plain network with batch normalization reads far fewer digits with 34 layers than with 18; a residual one reads most of them with either."
  )
  func depthHarmsPlainNetworks() {
    let plain = [18, 34].map { best(.plainNormalized, $0) }
    let residual = [18, 34].map { best(.normalized, $0) }
    Survey.note("read by 18 plain layers", plain[0])
    Survey.note("read by 34 plain layers", plain[1])
    Survey.note("read by 34 residual blocks", residual[1])
    #expect(plain[0] > 0.5)
    #expect(plain[1] < 0.45)
    #expect(plain[0] - plain[1] > 0.2)
    #expect(residual[0] > 0.8)
    #expect(residual[1] > 0.8)
  }

  @Test func sameSeedGivesSameNumbers() {
    let training = BlockTraining(.overRoot, 2, 0.1, epochs: 1)
    let first = training.accuracy(on: digits, seed: 7)
    #expect(training.accuracy(on: digits, seed: 7) == first)
    #expect(training.accuracies(on: digits, seed: 7) == [first])
    #expect(training.accuracy(on: digits, seed: 8) != first)
  }

  /// Returns what is read after five epochs at the best of three rates.
  private func best(_ kind: BlockTraining.Kind, _ depth: Int) -> Double {
    concurrentMap(BlockTrials.rates) {
      BlockTraining(kind, depth, $0, epochs: 5)
        .accuracy(on: digits, seed: Survey.seed)
    }
    .reduce(0, max)
  }
}
