import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct LinearLossTests {
  @Test("The gradient is the same at all outputs", arguments: [1, 4])
  func gradientIsThatAskedFor(rows: Int) {
    var generator = SplitMix64(seed: 3)
    let loss = LinearLoss(rows: rows, columns: 3, using: &generator)
    for size in [0, 1, 1e6] {
      let tape = Tape()
      let outputs = tape.variable(
        .normal(
          rows: 4, columns: 3, standardDeviation: size, using: &generator))
      let gradient = tape.gradients(of: loss(outputs))[outputs]
      for row in 0..<4 {
        let expected = loss.gradient.rows((row % rows)..<(row % rows) + 1)
        #expect(gradient.rows(row..<row + 1) == expected)
      }
    }
  }

  @Test func statisticsTakeTheGradientAfterTheNetwork() {
    var (one, other) = (SplitMix64(seed: 4), SplitMix64(seed: 4))
    let network = DeepNetwork(.relu, .heNormal, depth: 2, width: 6)
    let inputs = Matrix.identity(6)
    let found = network.statistics(on: inputs, using: &one)
    let layers = network.layers(inputSize: 6, using: &other)
    let loss = LinearLoss(rows: 6, columns: 6, using: &other)
    let expected = layers.statistics(on: inputs) { loss($0) }
    #expect(found.map(\.gradientNorm) == expected.map(\.gradientNorm))
    #expect(one.next() == other.next())
  }

  @Test func profilesEndAtOne() {
    #expect(gradientProfile([0.5, 4]) == [2, 4, 1])
    #expect(gradientProfile([]) == [1])
    var generator = SplitMix64(seed: 5)
    let layers = DeepNetwork(.tanh, .glorotNormal, depth: 3, width: 4)
      .statistics(on: .identity(4), using: &generator)
    let profile = layers.gradientProfile
    #expect(profile.count == 3 && profile[2] == 1)
    #expect(profile[0] == layers[0].gradientSize / layers[2].gradientSize)
  }
}
