import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import residual

/// What becomes of 34 unscaled blocks whose steps are too long.
@Suite("Chapter 6: divergence") struct DivergenceTests {
  private let digits = Digits.load()

  @Test(
    "Steps that are too long end in outputs that are no numbers.",
    arguments: [1e-4, 3e-4])
  func longStepsEndInNaN(rate: Double) {
    let output = outputs(after: rate)
    #expect(output.elements.allSatisfy { $0.isNaN })
  }

  // A unit that is off at the top for every digit leaves the last layer its
  // bias alone, which is the same for all of them.
  @Test(
    "Longer ones switch every rectifier off: the outputs are numbers, and the same for every digit.",
    arguments: [1e-3, 3e-3, 1e-2, 3e-2, 1e-1])
  func longerStepsSwitchEveryUnitOff(rate: Double) {
    let output = outputs(after: rate)
    #expect(output.elements.allSatisfy { $0.isFinite })
    let answers = (0..<output.rows).map { output.rows($0..<($0 + 1)) }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  /// What the test digits get after an epoch of training.
  private func outputs(after rate: Double) -> Matrix {
    let training = BlockTraining(.unscaled, 34, rate, epochs: 1)
    var generator = SplitMix64(seed: 1)
    let network = training.network(using: &generator)
    network.train(on: digits.train, training.plan, using: &generator)
    let tape = Tape(mode: .evaluation)
    return network(tape.variable(digits.test.inputs)).value
  }
}
