import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import ResidualModel
import Testing

@testable import residual

@Suite("Chapter 6: small starts") struct SmallStartTests {
  private func first(
    _ kind: BlockTraining.Kind, _ depth: Int
  ) -> [FirstGradient] {
    let training = BlockTraining(kind, depth, 0.1, epochs: 1)
    return trials(Survey.seeds(20)) {
      FirstGradient(in: training, using: &$0)
    }
  }

  // Over 20 seeds the growth through 18 blocks of LayerScale's has a standard
  // deviation of 0.04, so the mean of 20 varies by 0.8 %. Through 34 blocks the
  // part of the branches that is not uncorrelated is of order 2ε.
  //
  // mutant FirstGradient.init: gradients[input].squaredNorm /
  //   upstream.squaredNorm => gradients[input].norm / upstream.norm
  // mutant FixupBranch.init: Matrix(zerosLike: first) => first
  // mutant layerScale: 0.1 => 0.01
  // mutant BlockTraining.predictedGrowth: Parameter.layerScale(blocks: depth)
  //   => 1
  @Test(
    "6.17 At the start, SkipInit's and Fixup's blocks pass a gradient on unchanged to the last bit, and reach one parameter of each block with it; LayerScale's multiply its mean square by $(1 + \\epsilon^2)^L$, and reach all."
  )
  func smallStartsPassTheGradient() {
    for kind in [BlockTraining.Kind.learntScale, .fixup] {
      for depth in [18, 34] {
        let gradients = first(kind, depth)
        #expect(gradients.allSatisfy { $0.growth == 1 && $0.reached == 1 })
        #expect(gradients[0].parameters == (kind == .fixup ? 7 : 3))
        #expect(
          BlockTraining(kind, depth, 0.1, epochs: 1).predictedGrowth == 1)
      }
    }
    for (depth, epsilon, tolerance) in [(18, 0.1, 0.05), (34, 1e-6, 1e-6)] {
      let gradients = first(.layerScale, depth)
      let growth = geometricMean(gradients.map(\.growth))
      let expected = pow(1 + epsilon * epsilon, Double(depth))
      let predicted = BlockTraining(.layerScale, depth, 0.1, epochs: 1)
        .predictedGrowth
      Survey.note("growth through \(depth) blocks of LayerScale's", growth)
      #expect(abs(predicted / expected - 1) < 1e-12)
      #expect(abs(growth / expected - 1) < tolerance)
      #expect(gradients.allSatisfy { $0.reached == 3 && $0.parameters == 3 })
    }
  }

  // To learn is to read more than half of the test digits.
  //
  // mutant BlockTraining.block: learntScale: .layerScale(width, blocks: depth)
  //   => learntScale: Parameter([[1]])
  // mutant BlockTraining.plan: .sgd(rate: learningRate)
  //   => .sgd(rate: learningRate / 100)
  // mutant BlockTraining.linear: initializer: .heNormal => initializer: .zero
  @Test(
    "6.18 After five epochs, a hundred residual blocks learn with LayerScale and with Fixup.",
    arguments: BlockTrials.careful)
  func aHundredBlocksLearnFromAlmostNothing(kind: BlockTraining.Kind) {
    let digits = Digits.load()
    let read = concurrentMap(BlockTrials.rates) {
      BlockTraining(kind, 100, $0, epochs: 5)
        .accuracy(on: digits, seed: Survey.seed)
    }
    Survey.note("read by 100 blocks, \(kind.rawValue)", read.reduce(0, max))
    #expect(read.reduce(0, max) > 0.7)
  }
}
