import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import residual

// Chance is 10 %. Over 20 seeds of the trials, at the best rate: plain normalized
// networks read 65 % to 85 % with 18 blocks and 20 % to 38 % with 34, residual
// normalized ones at least 86 % with 18, 34 and 100. With 100 blocks, 1/√L reads
// at least 84 %, learnt scales at least 80 %. Unscaled branches read 32 % to 83 %
// with ten blocks at 1/100, and at most 23 % with 34 at any rate.
@Suite("Chapter 6: training") struct TrainingTests {
  private static let trials = BlockTrials(epochs: 5, seed: 1)

  @Test(
    "6.6 If the branches are scaled by parameters that start from zero, the first gradient of every weight in a branch is zero; only the scales have one."
  )
  func onlyTheScalesLearnAtFirst() {
    var generator = SplitMix64(seed: 1)
    let training = BlockTraining(.learntScale, 20, 0.1, epochs: 1)
    let network = training.network(using: &generator)
    let digits = Digits.load().train[0..<32]
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

  @Test(
    "6.13 A residual network of ten unscaled blocks learns at a learning rate of 1/100. One of 34 learns at no power of ten from 1/1,000,000 to 1/10."
  )
  func unscaledBlocksBlowUp() {
    let trials = Self.trials
    #expect(trials.accuracy(.unscaled, 10, 0.01) > 0.3)
    #expect(BlockTrials.decades.count == 6)
    for rate in BlockTrials.decades {
      #expect(trials.accuracy(.unscaled, 34, rate) < 0.25)
    }
  }

  @Test(
    "6.14 A hundred residual blocks learn if their branches are scaled by 1/√L, if they are batch-normalized, and if they are scaled by parameters that start from zero.",
    arguments: BlockTrials.deepest)
  func aHundredBlocksLearn(kind: BlockTraining.Kind) {
    #expect(BlockTrials.deepest.count == 3)
    #expect(Self.trials.best(kind, 100) > 0.75)
  }

  @Test(
    "6.15 A plain network with batch normalization reads far fewer digits with 34 layers than with 18; a residual one reads most of them with either."
  )
  func depthHarmsPlainNetworks() {
    let trials = Self.trials
    #expect(trials.best(.plainNormalized, 18) > 0.55)
    #expect(trials.best(.plainNormalized, 34) < 0.45)
    #expect(trials.best(.normalized, 18) > 0.8)
    #expect(trials.best(.normalized, 34) > 0.8)
  }

  @Test func sameSeedGivesSameNumbers() {
    let digits = Digits.load()
    let training = BlockTraining(.overRoot, 2, 0.1, epochs: 1)
    let first = training.accuracy(on: digits, seed: 7)
    #expect(training.accuracy(on: digits, seed: 7) == first)
    #expect(training.accuracy(on: digits, seed: 8) != first)
  }
}
